// Which of these commitments are of a territory that someone may not enter?
// Parameters: ids, territoryIds. Columns: id.
UNWIND $ids AS id
MATCH (k:Commitment {id: id})-[:FOR]->(t:Territory)
WHERE NOT t.id IN $territoryIds
RETURN DISTINCT id
