// Which groups have more links inside than chance would put there (Leiden, by modularity, fixed seed)?
// Parameters: graph. Columns: vertex, score (a number that those of one group share).
CALL gds.leiden.stream($graph, {
  concurrency: 1, logProgress: false, randomSeed: 42, relationshipWeightProperty: 'weight', maxLevels: 20, tolerance: 1e-6
}) YIELD nodeId, communityId
RETURN nodeId AS vertex, communityId AS score
ORDER BY vertex
