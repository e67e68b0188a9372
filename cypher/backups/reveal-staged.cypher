// Sets the final labels of the staged nodes.
// Parameters: none. Columns: nodes.
MATCH (n:Staged)
SET n:$(n.stagedAs)
REMOVE n:Staged
REMOVE n.stagedAs
RETURN count(n) AS nodes
