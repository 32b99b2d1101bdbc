// Package name tells whether two names may be one person's: under other
// romanisations (Umerov, Umierov, Умєров), spellings of the press (Al-Sisi,
// el-Sissi), short forms (Steve, Steven), initials, with the family name first
// (Wang Yi), with or without titles, fathers' names and second surnames.
//
// In come two names as they are written; out go a score, a verdict and the
// reasons in words. The package knows no person, reads no context and keeps no
// state: whether a word is a name at all is left to package text, who is meant
// within one report to package mention, and what is joined across reports to
// package merge and to people.
//
// # How a name is compared
//
// Parse cuts a name into words, takes titles, suffixes and particles off
// (data/titles.txt, suffixes.txt, particles.txt), writes every word in the letters
// a to z (letters.txt), and then as it sounds (sounds.txt): ordered rules that
// make the usual romanisations and press spellings of one name equal. Compare looks
// at the family names, the first given names and what stands between, in the
// orders that are possible. Words are alike when they are equal, sound alike, stand
// on one line of given.txt or family.txt, begin with the initial that the other is,
// or are near: by an edit distance in which what spellings confuse costs little.
// A near word counts where the sounds differ by a quarter of a letter for each three
// sounds; a whole letter more or other, a slip of the pen, never makes Same.
//
// # What the score means
//
// The score, 0 to 1000, orders pairs and falls into the band of its verdict. Same
// (800 and more): one person's name twice, as far as names can tell; 1000 less 4
// for each hundredth that the words are less alike, less 10 for each name that
// only one has. Fits (600): a family or given name alone against a full name, which
// joins nobody where two people bear it. Maybe (400): alike, but a father, a
// brother or another person is as likely. Different (below 400). It is no
// probability; the bands were set so that Same is right for at least .98 of our
// own list (docs/measures.md, docs/decisions/0006).
//
// # Sources
//
// Ukrainian Cabinet of Ministers, resolution 55 of 2010 (Ukrainian in passports);
// BGN/PCGN 1947 (Russian) and 1965 (Ukrainian); ISO 9:1995 and GOST 7.79-2000;
// ELOT 743 (Greek); the Georgian national system of 2002; BGN/PCGN 1981
// (Armenian); Revised Romanization of Korean (2000), McCune-Reischauer, Pinyin and
// Wade-Giles for what they spell differently; otherwise the usage of the press in
// English, French and German. Names in Arabic and Hebrew letters are compared with
// other scripts by their consonants, which seldom comes to more than Maybe.
// Characters of Chinese and Japanese and the scripts of India and South East Asia
// are not romanised: such a name is equal to itself only.
package name
