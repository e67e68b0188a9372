// Deletes a part of what a restoration took away, or left when it was stopped.
// Parameters: alsoStaged, limit. Columns: nodes.
MATCH (n:Discarded|Staged)
WHERE $alsoStaged OR n:Discarded
WITH n LIMIT $limit
DETACH DELETE n
RETURN count(*) AS nodes
