// Which two actors support each other, one way by one cooperation and back by another?
// Parameters: territoryIds, scopes (for each territory what the domain says of it: README.md), minIntensity, limit.
// Columns: territoryId, actorId, otherId, thereId and backId (cooperations), thereNature, backNature.
UNWIND $territoryIds AS territoryId
MATCH (t:Territory {id: territoryId})
WITH t, $scopes[t.id] AS scope
MATCH (t)<-[:ACTS_IN]-(a:Actor)-[:PARTY_TO {role: 'from'}]->(there:Cooperation)<-[:PARTY_TO {role: 'to'}]-(b:Actor)
WHERE scope.actors[a.id] = 'map' AND scope.actors[b.id] = 'map' AND a.id < b.id
  AND scope.states[there.id] = 'active'
MATCH (b)-[:PARTY_TO {role: 'from'}]->(back:Cooperation)<-[:PARTY_TO {role: 'to'}]-(a)
WHERE scope.states[back.id] = 'active'
RETURN t.id AS territoryId, a.id AS actorId, b.id AS otherId, there.id AS thereId, there.nature AS thereNature,
  back.id AS backId, back.nature AS backNature
ORDER BY territoryId, actorId, otherId, thereId, backId
LIMIT $limit
