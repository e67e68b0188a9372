// Fiches with what each party brings.
// Parameters: ids. Columns: kind, fromId (the id of a node), toId (null for a node), properties (all that are stored).
CALL () {
  UNWIND $ids AS id
  MATCH (n:Fiche {id: id})-[:TELLS]->(c:Cooperation)
  RETURN 'Fiche' AS kind, n.id AS fromId, null AS toId,
    n {.*,
      territoryId: head(COLLECT { MATCH (n)-[:WRITTEN_IN]->(t:Territory) RETURN t.id }), cooperationId: c.id
    } AS properties
  UNION ALL
  UNWIND $ids AS id
  MATCH (n:Fiche {id: id})<-[r:BRINGS]-(a:Actor)
  RETURN 'BRINGS' AS kind, a.id AS fromId, id AS toId, r {.*} AS properties
}
RETURN kind, fromId, toId, properties ORDER BY kind, fromId, toId
