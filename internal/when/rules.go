package when

// ruleLevels are all rules: those of a level use what earlier levels read.
func ruleLevels() [][]rule {
	first := [][]rule{numericRules, dateRules, dayRules, periodRules, vagueRules, durationRules, setRules, clockRules}
	var base []rule
	for _, rules := range first {
		base = append(base, rules...)
	}
	var parts []rule
	parts = append(parts, dayPartRules...)
	parts = append(parts, periodPartRules...)
	return [][]rule{base, parts, partedRules, shiftRules, rangeRules}
}
