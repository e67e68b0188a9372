// Lists the territories whose map shows these cooperations: those in which a party acts.
// Parameters: ids. Columns: territoryId.
UNWIND $ids AS id
MATCH (:Cooperation {id: id})<-[:PARTY_TO]-(:Actor)-[:ACTS_IN]->(t:Territory)
RETURN DISTINCT t.id AS territoryId
