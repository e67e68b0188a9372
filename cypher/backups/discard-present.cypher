// Takes the labels of all that is there, so that no reading finds it any more; it is deleted afterwards.
// Parameters: kinds. Columns: nodes.
MATCH (n)
WHERE any(label IN labels(n) WHERE label IN $kinds)
REMOVE n:$($kinds)
SET n:Discarded
RETURN count(n) AS nodes
