// Creates the nodes of a backup next to the present ones, without final labels: no query finds them yet.
// Parameters: rows. Columns: kind, id, ref.
UNWIND $rows AS row
CREATE (n:Staged)
SET n = row.properties, n.id = row.id, n.stagedAs = row.kind
FOREACH (name IN row.floats | SET n[name] = toFloat(n[name]))
RETURN row.kind AS kind, row.id AS id, elementId(n) AS ref
