// Whose map shows these actors? A map shows those that act in its territory, and as outside those that are party to a
// cooperation with an actor on it.
// Parameters: actingActorIds (where they act), outsideActorIds (where they are shown as outside). Columns: territoryId.
CALL () {
  UNWIND $actingActorIds AS id
  MATCH (:Actor {id: id})-[:ACTS_IN]->(t:Territory)
  RETURN t
  UNION
  UNWIND $outsideActorIds AS id
  MATCH (a:Actor {id: id})-[:PARTY_TO]->(:Cooperation)<-[:PARTY_TO]-(:Actor)-[m:ACTS_IN]->(t:Territory)
  WHERE m.onMap AND NOT EXISTS { (a)-[:ACTS_IN]->(t) }
  RETURN t
}
RETURN DISTINCT t.id AS territoryId
