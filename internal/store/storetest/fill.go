package storetest

import (
	"testing"

	"parley"
	"parley/internal/store"
)

// Fill puts some of everything that the store knows into it.
func Fill(t testing.TB, s *store.Store) {
	t.Helper()
	added := Add(t, s, Entries(20)...)
	kept := judge(t, s, judgements()...)
	Add(t, s, Entries(30)...)
	Add(t, s,
		Entry(Spec{Text: "Envoys met.", URL: "https://wire.example/hoax", Bytes: "a hoax", Date: "2025-01-02"}),
		Entry(Spec{Text: "Envoys met in Selmar.", Date: "2025-01-02", Given: true, Config: "sha256:lists"}),
		Entry(Spec{Text: "Envoys met in Selmar.", Date: "2025-01-03", Given: true, Extraction: 2}))
	withdraw(t, s, added[0].ReportID, false)
	withdraw(t, s, added[1].ReportID, true)
	withdraw(t, s, parley.HashID([]byte("https://wire.example/hoax")), true)
	judge(t, s, parley.Judgement{Kind: parley.JudgeUndo, Undoes: kept[0].ID, Author: "Bo"})
	FillUsers(t, s)
}
