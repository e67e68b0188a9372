// Reads what actors carry (CARRIES), take part in (PARTY_TO) and declare (Declaration).
// Parameters: ids. Columns: kind, fromId (the id of a node), toId (null for a node), properties (all that are
// stored).
CALL () {
  UNWIND $ids AS id
  MATCH (n:Actor {id: id})-[r:CARRIES]->(o:Commitment)
  RETURN 'CARRIES' AS kind, id AS fromId, o.id AS toId, r {.*} AS properties
  UNION ALL
  UNWIND $ids AS id
  MATCH (n:Actor {id: id})-[r:PARTY_TO]->(o:Cooperation)
  RETURN 'PARTY_TO' AS kind, id AS fromId, o.id AS toId, r {.*} AS properties
  UNION ALL
  UNWIND $ids AS id
  MATCH (a:Actor {id: id})-[:DECLARED]->(d:Declaration)-[:ON]->(c:Cooperation)
  RETURN 'Declaration' AS kind, d.id AS fromId, null AS toId, d {.*, actorId: a.id, cooperationId: c.id} AS properties
}
RETURN kind, fromId, toId, properties ORDER BY kind, fromId, toId
