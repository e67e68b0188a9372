// Which open commitments have a carrier, and what serves them, in whatever state?
// Parameters: territoryId, day, hiddenActorIds, hiddenCooperationIds.
// Columns: commitmentId, dueOn, carrierIds, servingIds (cooperations of the territory).
// No labels where the relationship says what it joins: with them the planner may, of a young database, go through all
// actors for each cooperation (26 s instead of 30 ms at 400 actors).
MATCH (t:Territory {id: $territoryId})<-[:FOR]-(c:Commitment {status: 'open'})
CALL (t, c) {
  MATCH (c)<-[y:CARRIES]-(a)-[here:ACTS_IN]->(t)
  WHERE (y.since IS NULL OR y.since <= $day)
    AND here.onMap AND (here.since IS NULL OR here.since <= $day) AND NOT a.id IN $hiddenActorIds
  WITH a.id AS carrierId ORDER BY carrierId
  RETURN collect(carrierId) AS carrierIds
}
WITH t, c, carrierIds
WHERE size(carrierIds) >= 1
RETURN c.id AS commitmentId, c.dueOn AS dueOn, carrierIds,
  COLLECT {
    MATCH (c)<-[:SERVES]-(k)
    WHERE NOT k.id IN $hiddenCooperationIds AND EXISTS {
      MATCH (k)<-[:PARTY_TO]-(on)-[here:ACTS_IN]->(t)
      WHERE here.onMap AND (here.since IS NULL OR here.since <= $day) AND NOT on.id IN $hiddenActorIds
    }
    RETURN k.id ORDER BY k.id
  } AS servingIds
ORDER BY commitmentId
