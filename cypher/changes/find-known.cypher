// Which change of a territory was the last that was known at a moment? Where something was erased since, what was known
// then is another: its id says so.
// Parameters: territoryId, revision (null for any), at (an instant in UTC, null for any).
// Columns: revision, at, changeId; no row where there was none yet.
MATCH (t:Territory {id: $territoryId})<-[r:CHANGED]-(c:Change)
WHERE ($revision IS NULL OR r.revision <= $revision) AND ($at IS NULL OR c.at <= $at)
WITH t, r, c ORDER BY r.revision DESC, c.id LIMIT 1
RETURN r.revision AS revision, c.at AS at,
  c.id + coalesce(head(COLLECT {
    MATCH (t)<-[later:CHANGED]-(e:Change {type: 'erasure.made'})
    WHERE later.revision > r.revision
    RETURN '.' + e.id ORDER BY later.revision DESC LIMIT 1
  }), '') AS changeId
