// Which themes are worked on here: cooperations about them, open commitments about them, and who carries these?
// Parameters: territoryId, day. Columns: themeId, cooperationIds, commitmentIds, carrierIds.
MATCH (t:Territory {id: $territoryId})
CALL (t) {
  MATCH (t)<-[here:ACTS_IN]-(:Actor)-[:PARTY_TO]->(k:Cooperation)-[:ABOUT]->(th:Theme)
  WHERE here.onMap AND (here.since IS NULL OR here.since <= $day)
  RETURN th, k AS cooperation, null AS commitment
  UNION
  MATCH (t)<-[:FOR]-(c:Commitment {status: 'open'})-[:ABOUT]->(th:Theme)
  RETURN th, null AS cooperation, c AS commitment
}
WITH t, th, cooperation, commitment ORDER BY cooperation.id, commitment.id
WITH t, th, collect(cooperation.id) AS cooperationIds, collect(commitment) AS commitments
RETURN th.id AS themeId, cooperationIds, [c IN commitments | c.id] AS commitmentIds,
  COLLECT {
    UNWIND commitments AS c
    MATCH (c)<-[y:CARRIES]-(a:Actor)-[here:ACTS_IN]->(t)
    WHERE (y.since IS NULL OR y.since <= $day)
      AND here.onMap AND (here.since IS NULL OR here.since <= $day)
    RETURN DISTINCT a.id ORDER BY a.id
  } AS carrierIds
ORDER BY themeId
