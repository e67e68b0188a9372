// Counts the nodes that carry labels of Maillage, by label.
// Parameters: kinds. Columns: kind, nodes.
MATCH (n)
WHERE any(label IN labels(n) WHERE label IN $kinds)
RETURN head([label IN labels(n) WHERE label IN $kinds]) AS kind, count(n) AS nodes ORDER BY kind
