// Replaces the content of changes after an erasure. Removes the hash of their request too: if it is sent
// again under its key it is refused, not repeated.
// Parameters: rows (id, subjectId, before and after as JSON text or null), erasedKeys (`Actor:amap`).
// Columns: written.
UNWIND $rows AS row
MATCH (c:Change {id: row.id})
SET c.subjectId = row.subjectId, c.before = row.before, c.after = row.after, c.requestHash = 'erased',
  c.unseen = [key IN c.unseen WHERE NOT key IN $erasedKeys]
RETURN count(*) AS written
