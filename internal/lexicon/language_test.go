package lexicon

import (
	"strings"
	"testing"
)

// The sentences are our own: a meeting and what came of it.
var meetings = map[string]string{
	"en": "The two delegations met in the capital on Monday and agreed that they would go on with the talks next week.",
	"uk": "Делегації зустрілися у столиці в понеділок і домовилися продовжити переговори наступного тижня.",
	"ru": "Делегации встретились в столице в понедельник и договорились продолжить переговоры на следующей неделе.",
	"be": "Дэлегацыі сустрэліся ў сталіцы ў панядзелак і дамовіліся працягнуць перамовы на наступным тыдні.",
	"bg": "Делегациите се срещнаха в столицата в понеделник и се договориха да продължат преговорите през следващата седмица.",
	"sr": "Делегације су се састале у главном граду у понедељак и договориле се да наставе преговоре следеће недеље.",
	"fr": "Les deux délégations se sont réunies lundi dans la capitale et ont convenu de poursuivre les pourparlers la semaine prochaine.",
	"de": "Die beiden Delegationen trafen sich am Montag in der Hauptstadt und wollen die Gespräche in der nächsten Woche fortsetzen.",
	"es": "Las dos delegaciones se reunieron el lunes en la capital y acordaron continuar las conversaciones la próxima semana.",
	"pt": "As duas delegações reuniram-se na segunda-feira na capital e decidiram que as conversações vão continuar na próxima semana.",
	"it": "Le due delegazioni si sono incontrate lunedì nella capitale e hanno deciso di proseguire i colloqui la prossima settimana.",
	"pl": "Obie delegacje spotkały się w poniedziałek w stolicy i uzgodniły, że rozmowy będą kontynuowane w przyszłym tygodniu.",
	"tr": "İki heyet pazartesi günü başkentte bir araya geldi ve görüşmelere gelecek hafta devam etmek için anlaştı.",
	"nl": "De twee delegaties kwamen maandag in de hoofdstad bijeen en willen de gesprekken volgende week voortzetten.",
	"ro": "Cele două delegații s-au întâlnit luni în capitală și au convenit să continue discuțiile săptămâna viitoare.",
	"ar": "اجتمع الوفدان يوم الاثنين في العاصمة واتفقا على أن تستمر المحادثات في الأسبوع المقبل.",
	"fa": "دو هیئت روز دوشنبه در پایتخت دیدار کردند و توافق کردند که گفتگوها را هفته آینده ادامه دهند.",
	"ur": "دونوں وفود نے پیر کو دارالحکومت میں ملاقات کی اور اگلے ہفتے بات چیت جاری رکھنے پر اتفاق کیا۔",
	"zh": "两国代表团星期一在首都会面，同意下周继续谈判。",
	"ja": "両国の代表団は月曜日に首都で会談し、来週も協議を続けることで合意した。",
	"ko": "양측 대표단은 월요일 수도에서 만나 다음 주에도 회담을 계속하기로 합의했다.",
	"he": "שתי המשלחות נפגשו ביום שני בעיר הבירה והסכימו להמשיך בשיחות בשבוע הבא.",
	"el": "Οι δύο αντιπροσωπείες συναντήθηκαν τη Δευτέρα στην πρωτεύουσα και συμφώνησαν να συνεχίσουν τις συνομιλίες.",
	"ka": "დელეგაციები ორშაბათს დედაქალაქში შეხვდნენ და მოლაპარაკებების გაგრძელებაზე შეთანხმდნენ.",
	"hy": "Պատվիրակությունները երկուշաբթի օրը հանդիպեցին մայրաքաղաքում և համաձայնեցին շարունակել բանակցությունները։",
	"hi": "दोनों प्रतिनिधिमंडल सोमवार को राजधानी में मिले और अगले सप्ताह बातचीत जारी रखने पर सहमत हुए।",
}

func TestLanguageOf(t *testing.T) {
	for want, text := range meetings {
		if got := LanguageOf(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

func TestLanguageOfMixed(t *testing.T) {
	tests := []struct{ text, want string }{
		{"", ""}, {"12:30 – 14:00 (2025)", ""}, {"Kyiv, Geneva", ""}, {"Geneva Oslo Doha Muscat Cairo Ankara Rome", ""},
		{"ok", ""}, {"да", ""}, {"会", ""}, {"😀😀😀😀😀😀😀😀😀😀😀😀😀", ""},
		{meetings["en"] + " The word was перемовини, she said, and not переговори.", "en"},
		{"The minister met Søren Kjær and Žofie Dvořáková at the Café Müller, and they said that the talks are over.", "en"},
		{strings.ToUpper(meetings["en"]), "en"},
		{strings.ToUpper(meetings["uk"]), "uk"},
		{meetings["zh"] + "和平", "zh"},
		{"MINISTERS MEET IN OSLO", ""},
		{strings.Repeat(meetings["fr"]+"\n", 1000), "fr"},
	}
	for _, tt := range tests {
		if got := LanguageOf(tt.text); got != tt.want {
			t.Errorf("%.60q: %q, want %q", tt.text, got, tt.want)
		}
	}
}

func FuzzLanguageOf(f *testing.F) {
	for _, s := range meetings {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		lang := LanguageOf(text)
		if lang != "" && len(lang) != 2 || lang != LanguageOf(text) {
			t.Errorf("%q: %q", text, lang)
		}
	})
}
