// Deletes territories and the changes of each alone; what else hung on them is gone by then, or the engine refuses.
// What was frozen of a rehearsal goes with it: nobody cites it.
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
