// Stores a change, and raises by one the revision of each territory whose map shows its elements. Without a
// territory it only registers its mutation. During an open workshop of the territory, the change belongs to
// that workshop.
// Parameters: id, mutationId, requestHash, type, subjectId, before, after (JSON text or null), by, at,
// territoryIds,   undoesId (the change that it undoes, or null), byKey (who made it, as credentials tell), byKind (by what they came),  
// unseen (what it names that was private before it or after: `Actor:amap`). Columns: territoryId, revision.
CREATE (c:Change {id: $id})
SET c.mutationId = $mutationId, c.requestHash = $requestHash, c.type = $type, c.subjectId = $subjectId,
  c.before = $before, c.after = $after, c.by = $by, c.byKey = $byKey, c.byKind = $byKind, c.at = $at,
  c.unseen = $unseen
WITH c
CALL (c) {
  MATCH (undone:Change {id: $undoesId})
  CREATE (c)-[:UNDOES]->(undone)
}
WITH c
UNWIND $territoryIds AS territoryId
MATCH (t:Territory {id: territoryId})
SET t.revision = coalesce(t.revision, 0) + 1
CREATE (c)-[of:CHANGED]->(t)
SET of.revision = t.revision
FOREACH (w IN COLLECT { MATCH (w:Workshop {status: 'open'})-[:HELD_IN]->(t) RETURN w } | MERGE (c)-[:DURING]->(w))
RETURN territoryId, of.revision AS revision ORDER BY territoryId
