package lexicon

import (
	"runtime"
	"strings"
	"testing"
)

// report3K is about 3 KB of our own writing, as dense in names as a report of talks.
var report3K = strings.Repeat(`The foreign ministers of Norway and Chad met the Houthis in Muscat on Tuesday after talks in Riyadh, officials said. The United Nations Security Council
and the African Union called on the Sudanese Armed Forces and the Rapid Support Forces to return to Jeddah, where the United States and Saudi Arabia had mediated. A delegation from
Ukraine flew from Kyiv to Geneva, then to Sharm el-Sheikh, and met the envoy of the European Union at a hotel near the Palais des Nations. The Kremlin said that Russian negotiators would
come to Istanbul if the White House agreed. In Port Sudan the Sovereignty Council said that it had received no invitation, while the SPLM-N and the people of the Nuba Mountains waited for aid from
El Obeid. The two sides are to meet again in Naivasha in the coming weeks, a diplomat who asked not to be named told reporters. `, 4)[:3000]

// BenchmarkReport looks up the longest phrase at every token of a report of 3 KB.
func BenchmarkReport(b *testing.B) {
	l := Default()
	tokens := Split(report3K)
	b.ReportAllocs()
	for b.Loop() {
		for i := range tokens {
			l.Longest(tokens[i:])
		}
	}
}

// BenchmarkReportMeanings is the same with the weak meanings.
func BenchmarkReportMeanings(b *testing.B) {
	l := Default()
	tokens := Split(report3K)
	for b.Loop() {
		for i := range tokens {
			l.Meanings(tokens[i:])
		}
	}
}

func BenchmarkDefault(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		build()
	}
}

// BenchmarkMemory reports what one Lexicon keeps, besides the embedded files.
func BenchmarkMemory(b *testing.B) {
	var before, after runtime.MemStats
	for b.Loop() {
		runtime.GC()
		runtime.ReadMemStats(&before)
		l := build()
		runtime.GC()
		runtime.ReadMemStats(&after)
		runtime.KeepAlive(l)
	}
	b.ReportMetric(float64(after.HeapAlloc-before.HeapAlloc)/1e6, "MB")
}
