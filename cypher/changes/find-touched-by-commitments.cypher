// Lists the territories whose map shows these commitments or counts commitments that refine them. Items of
// the Charter appear everywhere.
// Parameters: commitmentIds, refiningIds (where what they refine is counted). Columns: territoryId.
CALL () {
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
}
RETURN DISTINCT t.id AS territoryId
