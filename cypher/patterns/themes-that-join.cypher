// About which themes do actors of two families cooperate?
// Parameters: territoryIds, scopes (for each territory what the domain says of it: README.md), minIntensity, limit, familyA, familyB.
// Columns: territoryId, themeId, cooperationIds, cooperations, actorIds.
UNWIND $territoryIds AS territoryId
MATCH (t:Territory {id: territoryId})
WITH t, $scopes[t.id] AS scope
MATCH (t)<-[:ACTS_IN]-(a:Actor {family: $familyA})-[:PARTY_TO]->(k:Cooperation)<-[:PARTY_TO]-(b:Actor {family: $familyB})
WHERE scope.actors[a.id] = 'map' AND scope.actors[b.id] = 'map' AND a <> b AND scope.states[k.id] = 'active'
MATCH (k)-[:ABOUT]->(th:Theme)
WITH t, th, k, a, b ORDER BY k.id, a.id, b.id
WITH t.id AS territoryId, th.id AS themeId, collect(DISTINCT k.id) AS cooperationIds,
  collect(DISTINCT a.id) AS ofA, collect(DISTINCT b.id) AS ofB
RETURN territoryId, themeId, cooperationIds, size(cooperationIds) AS cooperations,
  ofA + [id IN ofB WHERE NOT id IN ofA] AS actorIds
ORDER BY cooperations DESC, territoryId, themeId
LIMIT $limit
