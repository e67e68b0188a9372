// Which commitments are items of the Charter?
// Parameters: none. Columns: id.
MATCH (k:Commitment {origin: 'charter'})
WHERE NOT EXISTS { (k)-[:FOR]->(:Territory) }
RETURN k.id AS id ORDER BY id
