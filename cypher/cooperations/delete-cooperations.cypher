// Deletes cooperations. What hung on them is gone by then, or the engine refuses.
// Parameters: rows (id). Columns: written (how many rows).
UNWIND $rows AS row
MATCH (n:Cooperation {id: row.id})
DELETE n
RETURN count(*) AS written
