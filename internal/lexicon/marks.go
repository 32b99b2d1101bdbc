package lexicon

// The base letters of U+00C0 to U+024F and U+1E00 to U+1EF9, by their canonical
// decomposition in Unicode; a blank where there is none. The strokes of Ø, Đ, Ł
// and their like, and the dotless i, count as marks too.
const latin = "" +
	"AAAAAA CEEEEIIIIDNOOOOO OUUUUY  aaaaaa ceeeeiiiidnooooo ouuuuy yAaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGg" +
	"GgGgHhHhIiIiIiIiIi  JjKk LlLlLl lLlNnNnNn NnOoOoOo  RrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZz " +
	" B        D    E                Oo             Uu                            AaIiOoUuUuUuUuUu Aa" +
	"Aa    GgKkOoOo  j   Gg  NnAa    AaAaEeEeIiIiOoOoRrRrUuUuSsTt  Hh      AaEeOoOoOoOoYy            " +
	"                "

const latinAdditional = "" +
	"AaBbBbBbCcDdDdDdDdDdEeEeEeEeEeFfGgHhHhHhHhHhIiIiKkKkKkLlLlLlLlMmMmMmNnNnNnNnOoOoOoOoPpPpRrRrRrRr" +
	"SsSsSsSsSsTtTtTtTtUuUuUuUuUuVvVvWwWwWwWwWwXxXxYyZzZzZzhtwy      AaAaAaAaAaAaAaAaAaAaAaAaEeEeEeEe" +
	"EeEeEeEeIiIiOoOoOoOoOoOoOoOoOoOoOoOoUuUuUuUuUuUuUuYyYyYyYy"
