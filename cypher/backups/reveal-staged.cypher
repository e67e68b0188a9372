// Sets the final labels of staged nodes, of some of them at most.
// Parameters: limit. Columns: nodes.
MATCH (n:Staged)
WITH n LIMIT $limit
SET n:$(n.stagedAs)
REMOVE n:Staged
REMOVE n.stagedAs
RETURN count(n) AS nodes
