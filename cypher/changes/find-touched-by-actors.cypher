// Lists the territories whose map shows these actors: those in which they act, and those in which they appear
// as outside partners of an actor on the map.
// Parameters: actingActorIds (where they act), outsideActorIds (where they are shown as outside). Columns:
// territoryId.
CALL () {
  UNWIND $actingActorIds AS id
  MATCH (a:Actor {id: id})-[:ACTS_IN]->(t:Territory)
  // Without the hint, the plan scans all ids where actors are few.
  USING INDEX SEEK a:Actor(id)
  RETURN t
  UNION
  UNWIND $outsideActorIds AS id
  MATCH (a:Actor {id: id})-[:PARTY_TO]->(:Cooperation)<-[:PARTY_TO]-(:Actor)-[m:ACTS_IN]->(t:Territory)
  USING INDEX SEEK a:Actor(id)
  WHERE m.onMap AND NOT EXISTS { (a)-[:ACTS_IN]->(t) }
  RETURN t
}
RETURN DISTINCT t.id AS territoryId
