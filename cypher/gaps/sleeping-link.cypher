// Which traces did the cooperations of the territory that are or were a link leave up to this day?
// Parameters: territoryId, day. Columns: cooperationId, lastSignOn, lastDeclaredOn, startedOn, recordedOn, endedOn.
MATCH (t:Territory {id: $territoryId})<-[here:ACTS_IN]-(:Actor)-[:PARTY_TO]->(k:Cooperation)
WHERE here.onMap AND (here.since IS NULL OR here.since <= $day)
  AND k.status IN ['active', 'dormant', 'ended', 'broken']
WITH DISTINCT k
OPTIONAL MATCH (k)<-[:ON]-(d:Declaration)
WHERE d.on <= $day
WITH k, max(d.on) AS lastDeclaredOn
RETURN k.id AS cooperationId, k.lastSignOn AS lastSignOn, lastDeclaredOn,
  k.startedOn AS startedOn, k.recordedOn AS recordedOn, k.endedOn AS endedOn
ORDER BY cooperationId
