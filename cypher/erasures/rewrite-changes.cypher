// Changes without what was erased from them. The request they came from is forgotten too: sent again under its key it
// is refused, and not done once more.
// Parameters: rows (id, subjectId, before and after as JSON text or null), erasedKeys (`Actor:amap`). Columns: written.
UNWIND $rows AS row
MATCH (c:Change {id: row.id})
SET c.subjectId = row.subjectId, c.before = row.before, c.after = row.after, c.requestHash = 'erased',
  c.unseen = [key IN c.unseen WHERE NOT key IN $erasedKeys]
RETURN count(*) AS written
