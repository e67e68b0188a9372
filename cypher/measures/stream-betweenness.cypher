// How many shortest paths between two others pass through each? Each pair counts once; not divided by anything.
// Parameters: graph. Columns: vertex, score.
CALL gds.betweenness.stream($graph, {concurrency: 1, logProgress: false}) YIELD nodeId, score
RETURN nodeId AS vertex, score
ORDER BY vertex
