// Whose map shows these cooperations? Those of the territories where a party acts.
// Parameters: ids. Columns: territoryId.
UNWIND $ids AS id
MATCH (:Cooperation {id: id})<-[:PARTY_TO]-(:Actor)-[:ACTS_IN]->(t:Territory)
RETURN DISTINCT t.id AS territoryId
