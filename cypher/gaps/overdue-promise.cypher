// Which intentions of the territory were promised for a day before this one, and by whom?
// Parameters: territoryId, day, hiddenActorIds, hiddenCooperationIds.
// Columns: cooperationId, promisedFor, actorIds (all parties).
MATCH (t:Territory {id: $territoryId})<-[here:ACTS_IN]-(on:Actor)-[:PARTY_TO]->(k:Cooperation {status: 'intention'})
WHERE here.onMap AND (here.since IS NULL OR here.since <= $day) AND NOT on.id IN $hiddenActorIds
  AND NOT k.id IN $hiddenCooperationIds
  AND k.promisedFor < $day
WITH DISTINCT k
RETURN k.id AS cooperationId, k.promisedFor AS promisedFor,
  COLLECT { MATCH (k)<-[:PARTY_TO]-(a:Actor) WHERE NOT a.id IN $hiddenActorIds RETURN a.id ORDER BY a.id } AS actorIds
ORDER BY cooperationId
