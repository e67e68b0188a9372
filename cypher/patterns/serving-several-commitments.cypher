// Which active cooperations serve n open commitments or more?
// Parameters: territoryIds, scopes (for each territory what the domain says of it: README.md), minIntensity, limit, least.
// Columns: territoryId, cooperationId, nature, commitmentIds, commitments.
UNWIND $territoryIds AS territoryId
MATCH (t:Territory {id: territoryId})
WITH t, $scopes[t.id] AS scope
MATCH (t)<-[:ACTS_IN]-(on:Actor)-[:PARTY_TO]->(k:Cooperation)
WHERE scope.actors[on.id] = 'map' AND scope.states[k.id] = 'active'
WITH DISTINCT t, k
MATCH (k)-[:SERVES]->(c:Commitment {status: 'open'})-[:FOR]->(t)
WITH t, k, c ORDER BY c.code, c.id
WITH t.id AS territoryId, k.id AS cooperationId, k.nature AS nature, collect(DISTINCT c.id) AS commitmentIds
WHERE size(commitmentIds) >= $least
RETURN territoryId, cooperationId, nature, commitmentIds, size(commitmentIds) AS commitments
ORDER BY commitments DESC, territoryId, cooperationId
LIMIT $limit
