// Which actors are on the map of n territories or more?
// Parameters: territoryIds, scopes (for each territory what the domain says of it: README.md), minIntensity, limit, least.
// Columns: territoryId (the first of them), actorId, family, territoryIds, number.
UNWIND keys($scopes) AS id
MATCH (t:Territory {id: id})<-[:ACTS_IN]-(a:Actor)
WHERE $scopes[t.id].actors[a.id] = 'map'
WITH a, t ORDER BY t.id
WITH a, collect(DISTINCT t.id) AS on
WHERE size(on) >= $least AND any(id IN on WHERE id IN $territoryIds)
RETURN head([id IN on WHERE id IN $territoryIds]) AS territoryId, a.id AS actorId, a.family AS family,
  on AS territoryIds, size(on) AS number
ORDER BY number DESC, actorId
LIMIT $limit
