// Territories, their peers and what they are part of, read from either end.
// Parameters: ids. Columns: kind, fromId (the id of a node), toId (null for a node), properties (all that are stored).
CALL () {
  UNWIND $ids AS id
  MATCH (n:Territory {id: id})
  RETURN 'Territory' AS kind, n.id AS fromId, null AS toId, n {.*} AS properties
  UNION ALL
  UNWIND $ids AS id
  MATCH (:Territory {id: id})-[r:PART_OF]-(:Territory)
  RETURN DISTINCT 'PART_OF' AS kind, startNode(r).id AS fromId, endNode(r).id AS toId, {} AS properties
  UNION ALL
  UNWIND $ids AS id
  MATCH (:Territory {id: id})-[r:PEER_OF]-(:Territory)
  RETURN DISTINCT 'PEER_OF' AS kind, startNode(r).id AS fromId, endNode(r).id AS toId, r {.*} AS properties
}
RETURN kind, fromId, toId, properties ORDER BY kind, fromId, toId
