// Which open commitments have two lead or contributor carriers or more, and on which themes?
// Parameters: territoryId, day, hiddenActorIds. Columns: commitmentId, themeIds, carrierIds.
MATCH (t:Territory {id: $territoryId})<-[:FOR]-(c:Commitment {status: 'open'})
CALL (t, c) {
  MATCH (c)<-[y:CARRIES]-(a:Actor)-[here:ACTS_IN]->(t)
  WHERE y.role IN ['lead', 'contributor'] AND (y.since IS NULL OR y.since <= $day)
    AND here.onMap AND (here.since IS NULL OR here.since <= $day) AND NOT a.id IN $hiddenActorIds
  WITH a.id AS carrierId ORDER BY carrierId
  RETURN collect(carrierId) AS carrierIds
}
WITH c, carrierIds
WHERE size(carrierIds) >= 2
RETURN c.id AS commitmentId,
  COLLECT { MATCH (c)-[:ABOUT]->(th:Theme) RETURN th.id ORDER BY th.id } AS themeIds,
  carrierIds
ORDER BY commitmentId
