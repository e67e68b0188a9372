// Reads the content of changes, and whether the data private at that time was recorded.
// Parameters: ids. Columns: id, type, before, after (JSON text or null), isJudged.
UNWIND $ids AS id
MATCH (c:Change {id: id})
RETURN id, c.type AS type, c.before AS before, c.after AS after, c.unseen IS NOT NULL AS isJudged ORDER BY id
