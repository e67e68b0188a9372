// How far the names of all actors are: what is kept of them is good as long as none of these figures has changed.
// Every write leaves a Change and raises a revision; counts come from the store, without a look at the nodes.
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
