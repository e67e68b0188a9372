// Carries erasures made since a backup over to the restored graph; returns those to apply again.
// Parameters: takenAt. Columns: id, at, subject.
MATCH (old:Discarded)
WHERE old.subject IS NOT NULL AND old.at > $takenAt
MERGE (e:Erasure {id: old.id})
SET e.at = old.at, e.subject = old.subject
RETURN e.id AS id, e.at AS at, e.subject AS subject ORDER BY at, id
