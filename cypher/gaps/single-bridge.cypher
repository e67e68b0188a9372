// Which cooperations join two actors of the map or more, and which have an end that is known already?
// Parameters: territoryId, day, hiddenActorIds, hiddenCooperationIds.
// Columns: cooperationId, actorIds (parties on the map), endsOn (after the day).
MATCH (:Territory {id: $territoryId})<-[here:ACTS_IN]-(a:Actor)-[:PARTY_TO]->(k:Cooperation)
WHERE here.onMap AND (here.since IS NULL OR here.since <= $day) AND NOT a.id IN $hiddenActorIds
  AND NOT k.id IN $hiddenCooperationIds
WITH k, a.id AS actorId ORDER BY actorId
WITH k, collect(actorId) AS actorIds
WHERE size(actorIds) >= 2
RETURN k.id AS cooperationId, actorIds, CASE WHEN k.endedOn > $day THEN k.endedOn END AS endsOn
ORDER BY cooperationId
