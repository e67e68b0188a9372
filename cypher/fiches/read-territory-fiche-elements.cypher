// The fiches of territories, with what each party brings.
// Parameters: ids (of territories). Columns: kind, fromId (the id of a node), toId (null for a node), properties (all that are stored).
CALL () {
  UNWIND $ids AS id
  MATCH (c:Cooperation)<-[:TELLS]-(n:Fiche)-[:WRITTEN_IN]->(t:Territory {id: id})
  RETURN 'Fiche' AS kind, n.id AS fromId, null AS toId, n {.*, territoryId: t.id, cooperationId: c.id} AS properties
  UNION ALL
  UNWIND $ids AS id
  MATCH (:Territory {id: id})<-[:WRITTEN_IN]-(n:Fiche)<-[r:BRINGS]-(a:Actor)
  RETURN 'BRINGS' AS kind, a.id AS fromId, n.id AS toId, r {.*} AS properties
}
RETURN kind, fromId, toId, properties ORDER BY kind, fromId, toId
