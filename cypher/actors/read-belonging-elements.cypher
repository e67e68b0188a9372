// Reads needs, offers and memberships by law of actors, from either end.
// Parameters: ids. Columns: kind, fromId (the id of a node), toId (null for a node), properties (all that are
// stored).
CALL () {
  UNWIND $ids AS id
  MATCH (n:Actor {id: id})-[r:NEEDS]->(o:Resource)
  RETURN 'NEEDS' AS kind, id AS fromId, o.id AS toId, r {.*} AS properties
  UNION ALL
  UNWIND $ids AS id
  MATCH (n:Actor {id: id})-[r:OFFERS]->(o:Resource)
  RETURN 'OFFERS' AS kind, id AS fromId, o.id AS toId, r {.*} AS properties
  UNION ALL
  UNWIND $ids AS id
  MATCH (:Actor {id: id})-[r:MEMBER_OF]-(:Actor)
  RETURN DISTINCT 'MEMBER_OF' AS kind, startNode(r).id AS fromId, endNode(r).id AS toId, r {.*} AS properties
}
RETURN kind, fromId, toId, properties ORDER BY kind, fromId, toId
