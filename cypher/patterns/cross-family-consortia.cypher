// Which active cooperations join n actors or more, of m families or more?
// Parameters: territoryIds, scopes (for each territory what the domain says of it: README.md), minIntensity, limit, parties, families.
// Columns: territoryId, cooperationId, nature, partyIds, parties, families.
UNWIND $territoryIds AS territoryId
MATCH (t:Territory {id: territoryId})
WITH t, $scopes[t.id] AS scope
MATCH (t)<-[:ACTS_IN]-(on:Actor)-[:PARTY_TO]->(k:Cooperation)
WHERE scope.actors[on.id] = 'map' AND scope.states[k.id] = 'active'
WITH DISTINCT t, scope, k
MATCH (k)<-[:PARTY_TO]-(a:Actor)
WHERE scope.actors[a.id] IS NOT NULL
WITH t, k, a ORDER BY a.id
WITH t.id AS territoryId, k.id AS cooperationId, k.nature AS nature, collect(a.id) AS partyIds,
  count(DISTINCT a.family) AS families
WHERE size(partyIds) >= $parties AND families >= $families
RETURN territoryId, cooperationId, nature, partyIds, size(partyIds) AS parties, families
ORDER BY families DESC, parties DESC, territoryId, cooperationId
LIMIT $limit
