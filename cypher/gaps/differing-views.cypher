// On which cooperations did two parties or more say how intense it is, up to this day, and what did they say?
// Parameters: territoryId, day. Columns: cooperationId, declarations (actorId, intensity, on, voice).
MATCH (t:Territory {id: $territoryId})<-[here:ACTS_IN]-(:Actor)-[:PARTY_TO]->(k:Cooperation)
WHERE here.onMap AND (here.since IS NULL OR here.since <= $day)
WITH DISTINCT k
MATCH (k)<-[:ON]-(d:Declaration)<-[:DECLARED]-(a:Actor)-[:PARTY_TO]->(k)
WHERE d.on <= $day
WITH k, d, a ORDER BY a.id, d.on, d.voice
WITH k, count(DISTINCT a) AS voices,
  collect({actorId: a.id, intensity: d.intensity, on: d.on, voice: d.voice}) AS declarations
WHERE voices >= 2
RETURN k.id AS cooperationId, declarations
ORDER BY cooperationId
