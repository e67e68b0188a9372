// Which open commitments have one carrier only, and how many does that carrier carry here?
// Parameters: territoryId, day, hiddenActorIds.
// Columns: commitmentId, carrierId, carried (open commitments of the territory).
MATCH (t:Territory {id: $territoryId})<-[:FOR]-(c:Commitment {status: 'open'})
MATCH (c)<-[y:CARRIES]-(a:Actor)-[here:ACTS_IN]->(t)
WHERE (y.since IS NULL OR y.since <= $day)
  AND here.onMap AND (here.since IS NULL OR here.since <= $day) AND NOT a.id IN $hiddenActorIds
WITH t, c, collect(a) AS carriers
WHERE size(carriers) = 1
WITH t, c, head(carriers) AS carrier
RETURN c.id AS commitmentId, carrier.id AS carrierId,
  COUNT {
    MATCH (carrier)-[z:CARRIES]->(:Commitment {status: 'open'})-[:FOR]->(t)
    WHERE z.since IS NULL OR z.since <= $day
  } AS carried
ORDER BY commitmentId
