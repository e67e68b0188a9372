// Which nodes does a backup keep, and where does the engine have them?
// Parameters: kinds. Columns: ref, kind, id.
MATCH (n)
WHERE any(label IN labels(n) WHERE label IN $kinds)
RETURN elementId(n) AS ref, head(labels(n)) AS kind, n.id AS id
