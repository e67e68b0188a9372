// Which families are on the map, and by whom?
// Parameters: territoryId, day, hiddenActorIds. Columns: family, actorIds.
MATCH (:Territory {id: $territoryId})<-[here:ACTS_IN]-(a:Actor)
WHERE here.onMap AND (here.since IS NULL OR here.since <= $day) AND NOT a.id IN $hiddenActorIds
WITH a.family AS family, a.id AS actorId ORDER BY actorId
RETURN family, collect(actorId) AS actorIds
ORDER BY family
