package web

// A Declared route is one of the table, as tests see it.
type Declared struct {
	Method, Path string
	Role         Role
	Programs     bool
}

// Declared are all routes, those for programs too.
func (s *Server) Declared() (list []Declared) {
	for _, r := range s.routes() {
		list = append(list, Declared{r.method, r.path, r.role, r.programs})
		if r.api {
			r = r.forPrograms()
			list = append(list, Declared{r.method, r.path, r.role, true})
		}
	}
	return list
}
