// Notes what some changes named that was private before them or after them. What was noted already stays.
// Parameters: rows (id, unseen: keys, `Actor:amap`). Columns: noted.
UNWIND $rows AS row
MATCH (c:Change {id: row.id})
WHERE c.unseen IS NULL
SET c.unseen = row.unseen
RETURN count(*) AS noted
