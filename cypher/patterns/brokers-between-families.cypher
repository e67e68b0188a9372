// Which actors are linked to two families whose members they know are not linked to each other?
// Parameters: territoryIds, scopes (for each territory what the domain says of it: README.md), minIntensity, limit, familyA, familyB.
// Columns: territoryId, brokerId, family, pairs (that only it joins, of those it is linked to), withA, withB.
UNWIND $territoryIds AS territoryId
MATCH (t:Territory {id: territoryId})
WITH t, $scopes[t.id] AS scope
MATCH (t)<-[:ACTS_IN]-(broker:Actor)
WHERE scope.actors[broker.id] = 'map'
MATCH (t)<-[:ACTS_IN]-(a:Actor {family: $familyA})
WHERE scope.links[broker.id + ':' + a.id] >= $minIntensity
MATCH (t)<-[:ACTS_IN]-(b:Actor {family: $familyB})
WHERE scope.links[broker.id + ':' + b.id] >= $minIntensity
  AND a <> b AND ($familyA <> $familyB OR a.id < b.id)
  AND coalesce(scope.links[a.id + ':' + b.id], 0) < $minIntensity
WITH t, broker, a, b ORDER BY a.id, b.id
WITH t.id AS territoryId, broker.id AS brokerId, broker.family AS family, count(*) AS pairs,
  collect(DISTINCT a.id) AS withA, collect(DISTINCT b.id) AS withB
RETURN territoryId, brokerId, family, pairs, withA, withB
ORDER BY pairs DESC, territoryId, brokerId
LIMIT $limit
