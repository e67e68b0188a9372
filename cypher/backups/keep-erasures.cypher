// What was erased since a backup was made stays noted; gives what of it is to be erased again.
// Parameters: takenAt. Columns: id, at, subject.
MATCH (old:Discarded)
WHERE old.subject IS NOT NULL AND old.at > $takenAt
MERGE (e:Erasure {id: old.id})
SET e.at = old.at, e.subject = old.subject
RETURN e.id AS id, e.at AS at, e.subject AS subject ORDER BY at, id
