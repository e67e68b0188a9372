// Removes the labels of the whole present graph, so that no query finds it; it is deleted afterwards.
// Parameters: kinds. Columns: nodes.
MATCH (n)
WHERE any(label IN labels(n) WHERE label IN $kinds)
  // Nodes of another program stay: a session has a hash instead of an id.
  AND (n.id IS :: STRING NOT NULL AND (NOT n:Person OR n.nameKey IS NOT NULL)
    OR n:Session AND n.tokenHash IS NOT NULL)
REMOVE n:$($kinds)
SET n:Discarded
RETURN count(n) AS nodes
