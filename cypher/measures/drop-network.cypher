// A projection outlives its transaction, and a rollback: what was projected is taken away.
// Parameters: graph. Columns: name.
CALL gds.graph.drop($graph, false) YIELD graphName
RETURN graphName AS name
