// Which cooperations do their parties declare n levels apart or more?
// Parameters: territoryIds, scopes (for each territory what the domain says of it: README.md), minIntensity, limit, apart.
// Columns: territoryId, cooperationId, state, lowestIds, lowest, highestIds, highest, apart.
UNWIND $territoryIds AS territoryId
MATCH (t:Territory {id: territoryId})
WITH t, $scopes[t.id] AS scope
MATCH (t)<-[:ACTS_IN]-(on:Actor)-[:PARTY_TO]->(k:Cooperation)
WHERE scope.actors[on.id] = 'map' AND scope.states[k.id] IN ['in_progress', 'active', 'dormant']
WITH DISTINCT t, scope, k
MATCH (k)<-[:PARTY_TO]-(a:Actor)
WHERE scope.declared[k.id][a.id] IS NOT NULL
WITH t, scope, k, a ORDER BY a.id
WITH t, scope, k, collect({id: a.id, level: scope.declared[k.id][a.id]}) AS said
UNWIND said AS one
WITH t, scope, k, said, min(one.level) AS lowest, max(one.level) AS highest
WHERE highest - lowest >= $apart
RETURN t.id AS territoryId, k.id AS cooperationId, scope.states[k.id] AS state,
  [one IN said WHERE one.level = lowest | one.id] AS lowestIds, lowest,
  [one IN said WHERE one.level = highest | one.id] AS highestIds, highest, highest - lowest AS apart
ORDER BY apart DESC, territoryId, cooperationId
LIMIT $limit
