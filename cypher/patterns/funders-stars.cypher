// Which actors fund n others or more, and how linked are those among themselves?
// Parameters: territoryIds, scopes (for each territory what the domain says of it: README.md), minIntensity, limit, least.
// Columns: territoryId, funderId, recipientIds, recipients, linkedPairs (of recipients, at the intensity read), pairs.
UNWIND $territoryIds AS territoryId
MATCH (t:Territory {id: territoryId})
WITH t, $scopes[t.id] AS scope
MATCH (t)<-[:ACTS_IN]-(f:Actor)-[:PARTY_TO {role: 'from'}]->(k:Cooperation {nature: 'funds'})<-[:PARTY_TO {role: 'to'}]-(r:Actor)
WHERE scope.actors[f.id] = 'map' AND scope.states[k.id] = 'active' AND scope.actors[r.id] IN ['map', 'outside']
WITH t, scope, f, r ORDER BY r.id
WITH t, scope, f, collect(DISTINCT r.id) AS recipientIds
WHERE size(recipientIds) >= $least
RETURN t.id AS territoryId, f.id AS funderId, recipientIds, size(recipientIds) AS recipients,
  reduce(n = 0, a IN recipientIds |
    n + size([b IN recipientIds WHERE a < b AND scope.links[a + ':' + b] >= $minIntensity])) AS linkedPairs,
  size(recipientIds) * (size(recipientIds) - 1) / 2 AS pairs
ORDER BY recipients DESC, territoryId, funderId
LIMIT $limit
