// Reads figures that change with every write: cached actor names stay valid until one of them differs. Every
// write leaves a Change and raises a revision; counts come from the store, without reading nodes.
// Parameters: none. Columns: actors, changes, revisions.
CALL () {
  MATCH (a:Actor)
  RETURN count(a) AS actors
}
CALL () {
  MATCH (c:Change)
  RETURN count(c) AS changes
}
CALL () {
  MATCH (t:Territory)
  RETURN coalesce(sum(t.revision), 0) AS revisions
}
RETURN actors, changes, revisions
