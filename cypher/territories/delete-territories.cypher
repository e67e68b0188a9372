// Deletes territories and the changes that concern each alone. Attached elements must be deleted before, or
// the engine refuses. Frozen states of a rehearsal are deleted with it: nobody cites them.
// Parameters: rows (id). Columns: written (how many rows).
UNWIND $rows AS row
MATCH (n:Territory {id: row.id})
CALL (n) {
  OPTIONAL MATCH (n)<-[of:CHANGED]-(c:Change)
  WITH of, c, c IS NOT NULL AND NOT EXISTS { MATCH (c)-[:CHANGED]->(o:Territory) WHERE o <> n } AS alone
  DELETE of
  WITH c, alone WHERE alone
  DETACH DELETE c
}
CALL (n) {
  WITH n WHERE n.rehearsal
  MATCH (s:Snapshot)
  WHERE s.territoryIds = [n.id]
  OPTIONAL MATCH (s)-[:HOLDS]->(held:SnapshotContent)
  DETACH DELETE s, held
}
DELETE n
RETURN count(*) AS written
