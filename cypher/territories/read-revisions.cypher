// How far are these territories? Asked while maps are followed, to see what other processes wrote.
// Parameters: territoryIds. Columns: territoryId, revision.
UNWIND $territoryIds AS id
MATCH (t:Territory {id: id})
RETURN t.id AS territoryId, t.revision AS revision ORDER BY territoryId
