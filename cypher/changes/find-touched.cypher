// Whose map shows these elements? A map shows the actors that act in its territory, and as outside those that are
// party to a cooperation with an actor on it; a cooperation is shown where a party acts; an item of the Charter
// everywhere; a membership by law where both its ends are shown.
// Parameters: actingActorIds (where they act), outsideActorIds (where they are shown as outside), commitmentIds,
//   refiningIds (commitments: where what they refine is counted), cooperationIds, memberships (fromId, toId).
// Columns: territoryId.
CALL () {
  UNWIND $actingActorIds AS id
  MATCH (:Actor {id: id})-[:ACTS_IN]->(t:Territory)
  RETURN t
  UNION
  UNWIND $outsideActorIds AS id
  MATCH (a:Actor {id: id})-[:PARTY_TO]->(:Cooperation)<-[:PARTY_TO]-(:Actor)-[m:ACTS_IN]->(t:Territory)
  WHERE m.onMap AND NOT EXISTS { (a)-[:ACTS_IN]->(t) }
  RETURN t
  UNION
  UNWIND $cooperationIds AS id
  MATCH (:Cooperation {id: id})<-[:PARTY_TO]-(:Actor)-[:ACTS_IN]->(t:Territory)
  RETURN t
  UNION
  UNWIND $commitmentIds AS id
  MATCH (:Commitment {id: id})-[:FOR]->(t:Territory)
  RETURN t
  UNION
  UNWIND $commitmentIds AS id
  MATCH (c:Commitment {id: id})
  WHERE NOT EXISTS { (c)-[:FOR]->(:Territory) }
  MATCH (t:Territory)
  RETURN t
  UNION
  UNWIND $refiningIds AS id
  MATCH (:Commitment {id: id})<-[:SERVES]-(:Cooperation)<-[:PARTY_TO]-(:Actor)-[m:ACTS_IN]->(t:Territory)
  WHERE m.onMap
  RETURN t
  UNION
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
  RETURN t
}
RETURN DISTINCT t.id AS territoryId ORDER BY territoryId
