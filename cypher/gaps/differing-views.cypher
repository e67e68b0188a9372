// On which cooperations did two parties or more say how intense it is, up to this day, and what did they say?
// Parameters: territoryId, day, hiddenActorIds, hiddenCooperationIds.
// Columns: cooperationId, declarations (actorId, intensity, on, voice).
MATCH (t:Territory {id: $territoryId})<-[here:ACTS_IN]-(on:Actor)-[:PARTY_TO]->(k:Cooperation)
WHERE here.onMap AND (here.since IS NULL OR here.since <= $day) AND NOT on.id IN $hiddenActorIds
  AND NOT k.id IN $hiddenCooperationIds
WITH DISTINCT k
MATCH (k)<-[:ON]-(d:Declaration)<-[:DECLARED]-(a:Actor)-[:PARTY_TO]->(k)
WHERE d.on <= $day AND NOT a.id IN $hiddenActorIds
WITH k, d, a ORDER BY a.id, d.on, d.voice
WITH k, count(DISTINCT a) AS voices,
  collect({actorId: a.id, intensity: d.intensity, on: d.on, voice: d.voice}) AS declarations
WHERE voices >= 2
RETURN k.id AS cooperationId, declarations
ORDER BY cooperationId
