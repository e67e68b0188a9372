// Reads commitments with all relationships and attached nodes.
// Parameters: ids. Columns: kind, fromId (the id of a node), toId (null for a node), properties (all that are
// stored).
CALL () {
  UNWIND $ids AS id
  MATCH (n:Commitment {id: id})
  RETURN 'Commitment' AS kind, n.id AS fromId, null AS toId, n {.*} AS properties
  UNION ALL
  UNWIND $ids AS id
  MATCH (n:Commitment {id: id})-[r:FOR]->(o:Territory)
  RETURN 'FOR' AS kind, id AS fromId, o.id AS toId, {} AS properties
  UNION ALL
  UNWIND $ids AS id
  MATCH (n:Commitment {id: id})-[r:ABOUT]->(o:Theme)
  RETURN 'COMMITMENT_ABOUT' AS kind, id AS fromId, o.id AS toId, {} AS properties
  UNION ALL
  UNWIND $ids AS id
  MATCH (:Commitment {id: id})-[r:REFINES]-(:Commitment)
  RETURN DISTINCT 'REFINES' AS kind, startNode(r).id AS fromId, endNode(r).id AS toId, {} AS properties
  UNION ALL
  UNWIND $ids AS id
  MATCH (n:Commitment {id: id})<-[r:CARRIES]-(o:Actor)
  RETURN DISTINCT 'CARRIES' AS kind, o.id AS fromId, id AS toId, r {.*} AS properties
  UNION ALL
  UNWIND $ids AS id
  MATCH (n:Commitment {id: id})<-[r:SERVES]-(o:Cooperation)
  RETURN DISTINCT 'SERVES' AS kind, o.id AS fromId, id AS toId, {} AS properties
}
RETURN kind, fromId, toId, properties ORDER BY kind, fromId, toId
