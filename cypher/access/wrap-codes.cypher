// Keeps codes under another hash, each once: of two processes that come at once the lock lets one through.
// Parameters: rows (id, was, tokenHash). Columns: wrapped (how many).
UNWIND $rows AS row
MATCH (l:AccessLink {id: row.id})
SET l.locked = true
REMOVE l.locked
WITH l, row
WHERE l.tokenHash = row.was
SET l.tokenHash = row.tokenHash
RETURN count(l) AS wrapped
