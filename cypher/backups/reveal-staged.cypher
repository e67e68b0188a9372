// Gives what stands aside the labels that it is to have.
// Parameters: none. Columns: nodes.
MATCH (n:Staged)
SET n:$(n.stagedAs)
REMOVE n:Staged
REMOVE n.stagedAs
RETURN count(n) AS nodes
