// Which of these territories are there to practise on?
// Parameters: ids. Columns: id.
UNWIND $ids AS id
MATCH (t:Territory {id: id})
WHERE t.rehearsal
RETURN DISTINCT t.id AS id ORDER BY id
