// Gives actors what is derived from their names, unless a name was written meanwhile.
// Parameters: rows (id, name, nameKeys, foldedName). Columns: written.
UNWIND $rows AS row
MATCH (a:Actor {id: row.id})
WHERE a.name = row.name
SET a.nameKeys = row.nameKeys, a.foldedName = row.foldedName
RETURN count(a) AS written
