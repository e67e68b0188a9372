// Reads cooperations with all relationships and attached nodes.
// Parameters: ids. Columns: kind, fromId (the id of a node), toId (null for a node), properties (all that are
// stored).
CALL () {
  UNWIND $ids AS id
  MATCH (n:Cooperation {id: id})
  RETURN 'Cooperation' AS kind, n.id AS fromId, null AS toId, n {.*} AS properties
  UNION ALL
  UNWIND $ids AS id
  MATCH (n:Cooperation {id: id})<-[r:PARTY_TO]-(o:Actor)
  RETURN DISTINCT 'PARTY_TO' AS kind, o.id AS fromId, id AS toId, r {.*} AS properties
  UNION ALL
  UNWIND $ids AS id
  MATCH (n:Cooperation {id: id})-[r:ABOUT]->(o:Theme)
  RETURN 'COOPERATION_ABOUT' AS kind, id AS fromId, o.id AS toId, {} AS properties
  UNION ALL
  UNWIND $ids AS id
  MATCH (n:Cooperation {id: id})-[r:SERVES]->(o:Commitment)
  RETURN 'SERVES' AS kind, id AS fromId, o.id AS toId, {} AS properties
  UNION ALL
  UNWIND $ids AS id
  MATCH (a:Actor)-[:DECLARED]->(d:Declaration)-[:ON]->(c:Cooperation {id: id})
  RETURN 'Declaration' AS kind, d.id AS fromId, null AS toId, d {.*, actorId: a.id, cooperationId: c.id} AS properties
  UNION ALL
  UNWIND $ids AS id
  MATCH (c:Cooperation {id: id})<-[:TELLS]-(n:Fiche)-[:WRITTEN_IN]->(t:Territory)
  RETURN 'Fiche' AS kind, n.id AS fromId, null AS toId, n {.*, territoryId: t.id, cooperationId: c.id} AS properties
  UNION ALL
  UNWIND $ids AS id
  MATCH (:Cooperation {id: id})<-[:TELLS]-(n:Fiche)<-[r:BRINGS]-(a:Actor)
  RETURN 'BRINGS' AS kind, a.id AS fromId, n.id AS toId, r {.*} AS properties
}
RETURN kind, fromId, toId, properties ORDER BY kind, fromId, toId
