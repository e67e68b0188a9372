// Actors and where they act.
// Parameters: ids. Columns: kind, fromId (the id of a node), toId (null for a node), properties (all that are stored).
CALL () {
  UNWIND $ids AS id
  MATCH (n:Actor {id: id})
  RETURN 'Actor' AS kind, n.id AS fromId, null AS toId, n {.*, nameKeys: null, foldedName: null} AS properties
  UNION ALL
  UNWIND $ids AS id
  MATCH (n:Actor {id: id})-[r:ACTS_IN]->(o:Territory)
  RETURN 'ACTS_IN' AS kind, id AS fromId, o.id AS toId, r {.*} AS properties
}
RETURN kind, fromId, toId, properties ORDER BY kind, fromId, toId
