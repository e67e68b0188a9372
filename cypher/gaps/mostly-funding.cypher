// What joins local authorities and social economy on the map, in whatever state?
// Parameters: territoryId, day, hiddenActorIds, hiddenCooperationIds.
// Columns: cooperationId, nature, localAuthorityIds, socialEconomyIds.
MATCH (t:Territory {id: $territoryId})<-[here:ACTS_IN]-(a:Actor)-[:PARTY_TO]->(k:Cooperation)
WHERE a.family IN ['local_authority', 'social_economy']
  AND here.onMap AND (here.since IS NULL OR here.since <= $day) AND NOT a.id IN $hiddenActorIds
  AND NOT k.id IN $hiddenCooperationIds
WITH k, a ORDER BY a.id
WITH k,
  [actor IN collect(a) WHERE actor.family = 'local_authority' | actor.id] AS localAuthorityIds,
  [actor IN collect(a) WHERE actor.family = 'social_economy' | actor.id] AS socialEconomyIds
WHERE size(localAuthorityIds) > 0 AND size(socialEconomyIds) > 0
RETURN k.id AS cooperationId, k.nature AS nature, localAuthorityIds, socialEconomyIds
ORDER BY cooperationId
