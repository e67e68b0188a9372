// How near is each to those it can reach, weighed by how many these are (Wasserman & Faust)? 0 where it reaches nobody.
// Parameters: graph. Columns: vertex, score.
CALL gds.closeness.stream($graph, {concurrency: 1, logProgress: false, useWassermanFaust: true}) YIELD nodeId, score
RETURN nodeId AS vertex, score
ORDER BY vertex
