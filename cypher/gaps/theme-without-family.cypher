// Which themes are worked on here: cooperations about them, open commitments about them, and who carries these?
// Parameters: territoryId, day, hiddenActorIds, hiddenCooperationIds.
// Columns: themeId, cooperationIds, commitmentIds, carrierIds.
MATCH (t:Territory {id: $territoryId})
CALL (t) {
  MATCH (t)<-[here:ACTS_IN]-(on:Actor)-[:PARTY_TO]->(k:Cooperation)
  WHERE here.onMap AND (here.since IS NULL OR here.since <= $day) AND NOT on.id IN $hiddenActorIds
    AND NOT k.id IN $hiddenCooperationIds
  WITH DISTINCT k
  MATCH (k)-[:ABOUT]->(th:Theme)
  RETURN th.id AS themeId, k.id AS cooperationId, null AS commitment
  UNION ALL
  MATCH (t)<-[:FOR]-(c:Commitment {status: 'open'})-[:ABOUT]->(th:Theme)
  RETURN th.id AS themeId, null AS cooperationId, c AS commitment
}
WITH t, themeId, cooperationId, commitment ORDER BY cooperationId, commitment.id
WITH t, themeId, collect(cooperationId) AS cooperationIds, collect(commitment) AS commitments
RETURN themeId, cooperationIds, [c IN commitments | c.id] AS commitmentIds,
  COLLECT {
    UNWIND commitments AS c
    MATCH (c)<-[y:CARRIES]-(a:Actor)-[here:ACTS_IN]->(t)
    WHERE (y.since IS NULL OR y.since <= $day)
      AND here.onMap AND (here.since IS NULL OR here.since <= $day) AND NOT a.id IN $hiddenActorIds
    RETURN DISTINCT a.id ORDER BY a.id
  } AS carrierIds
ORDER BY themeId
