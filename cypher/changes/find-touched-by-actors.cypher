// Lists the territories whose map shows these actors: those in which they act, and those in which they appear
// as outside partners of an actor on the map.
// Parameters: actingActorIds (where they act), outsideActorIds (where they are shown as outside). Columns:
// territoryId.
CALL () {
  UNWIND $actingActorIds AS id
  MATCH (:Actor {id: id})-[:ACTS_IN]->(t:Territory)
  RETURN t
  UNION
  UNWIND $outsideActorIds AS id
  MATCH (a:Actor {id: id})-[:PARTY_TO]->(:Cooperation)<-[:PARTY_TO]-(partner:Actor)
  // From the partners on: a plan may begin with all territories otherwise.
  WITH DISTINCT a, partner
  MATCH (partner)-[m:ACTS_IN]->(t:Territory)
  WHERE m.onMap AND NOT EXISTS { (a)-[:ACTS_IN]->(t) }
  RETURN t
}
RETURN DISTINCT t.id AS territoryId
