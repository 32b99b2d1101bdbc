package merge

import "parley"

// reprintKeys: by the words, one of the parties and the days around, as a set
// phrase ("they had last met in March") stands in thousands of reports. What
// names no party is compared with all of those days, of meetings, and with what
// names none either, of others.
func reprintKeys(k *Keys, t *thing) {
	if t.Wording == "" || t.Length < leastWords {
		return
	}
	p, ok := dayOf(t.Source.Published)
	if !ok {
		return
	}
	words := string(t.Kind)[:1] + " words " + t.Wording + " "
	who := t.whose()
	if len(who) == 0 || t.Kind == parley.MeetingNode {
		k.filed(words + bucket(p, sameWeek))
	}
	for _, w := range who {
		k.filed(words + w + " " + bucket(p, sameWeek))
		seekBuckets(k, words+w+" ", p, sameWeek)
	}
	if len(who) == 0 {
		seekBuckets(k, words, p, sameWeek)
	}
}

// statementKeys: by the words and the days around; without a date at any time.
func statementKeys(k *Keys, t *thing) {
	if t.Wording == "" {
		return
	}
	words := "s words " + t.Wording + " "
	p, ok := dayOf(t.Source.Published)
	if !ok {
		k.both(words + "undated")
		k.seeks(words + "dated")
		return
	}
	k.filed(words + "dated")
	k.filed(words + bucket(p, saidAgain))
	seekBuckets(k, words, p, saidAgain)
}

// bucket is the first day of that span of so many days which holds the day.
func bucket(day, days int) string { return isoDay(day - (day-longAgo)%days) }

// seekBuckets seeks what was published on the day or up to so many days before;
// what comes later seeks this.
func seekBuckets(k *Keys, key string, day, days int) {
	k.seeks(key + bucket(day-days, days))
	k.seeks(key + bucket(day, days))
}
