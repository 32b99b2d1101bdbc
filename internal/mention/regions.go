package mention

import (
	"slices"
	"strings"
)

// worldRegions are parts of the world for which states have ministers.
var worldRegions = []string{"middle east", "europe", "africa", "asia", "americas", "latin america", "gulf", "pacific", "indo-pacific", "caribbean", "balkans", "caucasus", "commonwealth", "eurasia", "sahel", "maghreb"}

// forRegion reports whether the office is one for a part of the world, which no state that is
// told of there need have: "Minister for the Middle East".
func forRegion(title string) bool {
	_, region, ok := strings.Cut(strings.ToLower(title), " for ")
	return ok && slices.ContainsFunc(worldRegions, func(r string) bool { return strings.Contains(" "+region+" ", " "+r+" ") })
}
