// Records for each change the elements that were private before or after it. An existing record stays.
// Parameters: rows (id, unseen: keys, `Actor:amap`). Columns: noted.
UNWIND $rows AS row
MATCH (c:Change {id: row.id})
WHERE c.unseen IS NULL
SET c.unseen = row.unseen
RETURN count(*) AS noted
