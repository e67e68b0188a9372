// Gives actors the keys of their names, unless a name was written meanwhile.
// Parameters: rows (id, name, nameKeys). Columns: written.
UNWIND $rows AS row
MATCH (a:Actor {id: row.id})
WHERE a.name = row.name
SET a.nameKeys = row.nameKeys
RETURN count(a) AS written
