// Counts the nodes of another program that carry labels of Maillage: without an id, or persons without a name key.
// Parameters: kinds. Columns: kind, nodes.
MATCH (n)
WHERE any(label IN labels(n) WHERE label IN $kinds)
  AND NOT (n.id IS :: STRING NOT NULL AND (NOT n:Person OR n.nameKey IS NOT NULL))
RETURN head([label IN labels(n) WHERE label IN $kinds]) AS kind, count(n) AS nodes ORDER BY kind
