// Which change of a territory was the last that was known at a moment?
// Parameters: territoryId, revision (null for any), at (an instant in UTC, null for any).
// Columns: revision, at, changeId; no row where there was none yet.
MATCH (:Territory {id: $territoryId})<-[r:CHANGED]-(c:Change)
WHERE ($revision IS NULL OR r.revision <= $revision) AND ($at IS NULL OR c.at <= $at)
RETURN r.revision AS revision, c.at AS at, c.id AS changeId
ORDER BY revision DESC, changeId
LIMIT 1
