package page

import "strings"

// months are the names and short names of months that datelines and date
// lines of pages print, in the languages whose reports are kept: English,
// Ukrainian and Russian, French, German, Spanish, Portuguese,
// Italian, Polish, Turkish.
var months = [12][]string{
	{"january", "jan", "січня", "января", "янв", "janvier", "januar", "enero", "janeiro", "gennaio", "stycznia", "ocak", "январь", "січень"},
	{"february", "febr", "feb", "лютого", "февраля", "фев", "février", "fevrier", "februar", "febrero", "fevereiro", "febbraio", "lutego", "şubat", "февраль", "лютий"},
	{"march", "mar", "березня", "марта", "мар", "mars", "märz", "marzo", "março", "marca", "mart", "март", "березень"},
	{"april", "apr", "квітня", "апреля", "апр", "avril", "abril", "aprile", "kwietnia", "nisan", "апрель", "квітень"},
	{"may", "травня", "мая", "mai", "mayo", "maio", "maggio", "maja", "mayıs", "май", "травень"},
	{"june", "jun", "червня", "июня", "июн", "juin", "juni", "junio", "junho", "giugno", "czerwca", "haziran", "июнь", "червень"},
	{"july", "jul", "липня", "июля", "июл", "juillet", "juli", "julio", "julho", "luglio", "lipca", "temmuz", "июль", "липень"},
	{"august", "aug", "серпня", "августа", "авг", "août", "aout", "agosto", "sierpnia", "ağustos", "август", "серпень"},
	{"september", "sept", "sep", "вересня", "сентября", "сен", "septembre", "septiembre", "setembro", "settembre", "września", "eylül", "сентябрь", "вересень"},
	{"october", "oct", "жовтня", "октября", "окт", "octobre", "oktober", "octubre", "outubro", "ottobre", "października", "ekim", "октябрь", "жовтень"},
	{"november", "nov", "листопада", "ноября", "ноя", "novembre", "noviembre", "novembro", "listopada", "kasım", "ноябрь", "листопад"},
	{"december", "dec", "грудня", "декабря", "дек", "décembre", "decembre", "dezember", "diciembre", "dezembro", "dicembre", "grudnia", "aralık", "декабрь", "грудень"},
}

// monthOf is the number of the month of each name, lower-case.
var monthOf = func() map[string]int {
	numbers := map[string]int{}
	for i, names := range months {
		for _, name := range names {
			numbers[name] = i + 1
		}
	}
	return numbers
}()

// maxMonthName is the length in bytes of the longest name of a month.
const maxMonthName = 24

// monthNumber is 1 to 12, 0 for a word that names no month.
func monthNumber(word string) int {
	word = strings.TrimSuffix(word, ".")
	if len(word) < 3 || len(word) > maxMonthName {
		return 0
	}
	return monthOf[strings.ToLower(word)]
}
