// Finds the last change of a territory as of a moment. An erasure since changes the id, since the state as of
// then differs.
// Parameters: territoryId, revision (null for any), at (an instant in UTC, null for any). Columns: revision,
// at, changeId; no row where there was none yet.
MATCH (t:Territory {id: $territoryId})<-[r:CHANGED]-(c:Change)
WHERE ($revision IS NULL OR r.revision <= $revision) AND ($at IS NULL OR c.at <= $at)
WITH t, r, c ORDER BY r.revision DESC, c.id LIMIT 1
RETURN r.revision AS revision, c.at AS at,
  c.id + coalesce(head(COLLECT {
    MATCH (t)<-[later:CHANGED]-(e:Change {type: 'erasure.made'})
    WHERE later.revision > r.revision
    RETURN '.' + e.id ORDER BY later.revision DESC LIMIT 1
  }), '') AS changeId
