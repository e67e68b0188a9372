// Forgets answers to gaps.
// Parameters: rows (id). Columns: written (how many rows).
UNWIND $rows AS row
MATCH (g:GapAnswer {id: row.id})
DETACH DELETE g
RETURN count(*) AS written
