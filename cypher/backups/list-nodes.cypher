// Which nodes does a backup keep, and where does the engine have them?
// Parameters: kinds. Columns: ref, kind, id.
MATCH (n)
WHERE any(label IN labels(n) WHERE label IN $kinds)
  // Nodes of another program in the same database: Maillage gives all of its own an id, and a person a name key.
  AND n.id IS :: STRING NOT NULL AND (NOT n:Person OR n.nameKey IS NOT NULL)
RETURN elementId(n) AS ref, head(labels(n)) AS kind, n.id AS id
