// Which territories may the fiches of a territory be published to: its peers, and the others that someone reads?
// A rehearsal publishes to nobody, and nobody to it.
// Parameters: territoryId, territoryIds (those that someone reads, null for all). Columns: id, name, isPeer.
MATCH (t:Territory {id: $territoryId})
MATCH (o:Territory)
WHERE o <> t AND o.name IS NOT NULL AND t.rehearsal IS NULL AND o.rehearsal IS NULL
WITH o, EXISTS { (t)-[:PEER_OF]-(o) } AS isPeer
WHERE isPeer OR $territoryIds IS NULL OR o.id IN $territoryIds
RETURN o.id AS id, o.name AS name, isPeer
ORDER BY isPeer DESC, name, id
LIMIT 500
