// Which two families are joined by one link only?
// Parameters: territoryIds, scopes (for each territory what the domain says of it: README.md), minIntensity, limit.
// Columns: territoryId, familyA, familyB, actorId, otherId, intensity.
UNWIND $territoryIds AS territoryId
MATCH (t:Territory {id: territoryId})
WITH t, $scopes[t.id] AS scope
MATCH (t)<-[:ACTS_IN]-(a:Actor)
MATCH (t)<-[:ACTS_IN]-(b:Actor)
WHERE a.family < b.family AND scope.links[a.id + ':' + b.id] >= $minIntensity
WITH t, scope, a.family AS familyA, b.family AS familyB, collect([a.id, b.id]) AS pairs
WHERE size(pairs) = 1
WITH t.id AS territoryId, scope, familyA, familyB, pairs[0] AS pair
RETURN territoryId, familyA, familyB, pair[0] AS actorId, pair[1] AS otherId,
  scope.links[pair[0] + ':' + pair[1]] AS intensity
ORDER BY territoryId, familyA, familyB
LIMIT $limit
