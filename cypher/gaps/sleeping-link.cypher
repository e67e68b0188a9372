// Which traces did the cooperations of the territory that are or were a link leave up to this day?
// Parameters: territoryId, day, hiddenActorIds, hiddenCooperationIds.
// Columns: cooperationId, lastSignOn, lastDeclaredOn, startedOn, recordedOn, endedOn.
MATCH (t:Territory {id: $territoryId})<-[here:ACTS_IN]-(on:Actor)-[:PARTY_TO]->(k:Cooperation)
WHERE here.onMap AND (here.since IS NULL OR here.since <= $day) AND NOT on.id IN $hiddenActorIds
  AND NOT k.id IN $hiddenCooperationIds
  AND k.status IN ['active', 'dormant', 'ended', 'broken']
WITH DISTINCT k
OPTIONAL MATCH (k)<-[:ON]-(d:Declaration)<-[:DECLARED]-(a:Actor)
WHERE d.on <= $day AND NOT a.id IN $hiddenActorIds
WITH k, max(d.on) AS lastDeclaredOn
RETURN k.id AS cooperationId, k.lastSignOn AS lastSignOn, lastDeclaredOn,
  k.startedOn AS startedOn, k.recordedOn AS recordedOn, k.endedOn AS endedOn
ORDER BY cooperationId
