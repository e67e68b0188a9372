// Lists the territories whose map shows both ends of these memberships by law.
// Parameters: memberships (fromId, toId). Columns: territoryId.
UNWIND $memberships AS pair
MATCH (a:Actor {id: pair.fromId})
MATCH (b:Actor {id: pair.toId})
CALL (a) {
  MATCH (a)-[:ACTS_IN]->(t:Territory)
  RETURN t
  UNION
  MATCH (a)-[:PARTY_TO]->(:Cooperation)<-[:PARTY_TO]-(:Actor)-[m:ACTS_IN]->(t:Territory)
  WHERE m.onMap
  RETURN t
}
WITH b, t
WHERE EXISTS { (b)-[:ACTS_IN]->(t) }
  OR EXISTS { (b)-[:PARTY_TO]->(:Cooperation)<-[:PARTY_TO]-(:Actor)-[:ACTS_IN {onMap: true}]->(t) }
RETURN DISTINCT t.id AS territoryId
