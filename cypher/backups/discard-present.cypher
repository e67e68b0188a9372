// Removes the labels of the whole present graph, so that no query finds it; it is deleted afterwards.
// Parameters: kinds. Columns: nodes.
MATCH (n)
WHERE any(label IN labels(n) WHERE label IN $kinds)
REMOVE n:$($kinds)
SET n:Discarded
RETURN count(n) AS nodes
