// Which intentions of the territory were promised for a day before this one, and by whom?
// Parameters: territoryId, day. Columns: cooperationId, promisedFor, actorIds (all parties).
MATCH (t:Territory {id: $territoryId})<-[here:ACTS_IN]-(:Actor)-[:PARTY_TO]->(k:Cooperation {status: 'intention'})
WHERE here.onMap AND (here.since IS NULL OR here.since <= $day)
  AND k.promisedFor < $day
WITH DISTINCT k
RETURN k.id AS cooperationId, k.promisedFor AS promisedFor,
  COLLECT { MATCH (k)<-[:PARTY_TO]-(a:Actor) RETURN a.id ORDER BY a.id } AS actorIds
ORDER BY cooperationId
