// Up to which k does each belong to a group whose members have k links inside it or more?
// Parameters: graph. Columns: vertex, score.
CALL gds.kcore.stream($graph, {concurrency: 1}) YIELD nodeId, coreValue
RETURN nodeId AS vertex, coreValue AS score
ORDER BY vertex
