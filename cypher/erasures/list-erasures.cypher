// Lists the erasures after a moment, oldest first.
// Parameters: after. Columns: id, at, subject.
MATCH (e:Erasure)
WHERE e.at > $after
RETURN e.id AS id, e.at AS at, e.subject AS subject ORDER BY at, id
