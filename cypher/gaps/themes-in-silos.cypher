// Which themes have two cooperations or more here, and who carries the open commitments about them?
// Parameters: territoryId, day, hiddenActorIds, hiddenCooperationIds. Columns: themeId, cooperationIds, carrierIds.
MATCH (t:Territory {id: $territoryId})<-[here:ACTS_IN]-(on:Actor)-[:PARTY_TO]->(k:Cooperation)-[:ABOUT]->(th:Theme)
WHERE here.onMap AND (here.since IS NULL OR here.since <= $day) AND NOT on.id IN $hiddenActorIds
  AND NOT k.id IN $hiddenCooperationIds
WITH DISTINCT t, th, k.id AS cooperationId ORDER BY cooperationId
WITH t, th, collect(cooperationId) AS cooperationIds
WHERE size(cooperationIds) >= 2
RETURN th.id AS themeId, cooperationIds,
  COLLECT {
    MATCH (t)<-[:FOR]-(c:Commitment {status: 'open'})-[:ABOUT]->(th)
    MATCH (c)<-[y:CARRIES]-(a:Actor)-[also:ACTS_IN]->(t)
    WHERE (y.since IS NULL OR y.since <= $day)
      AND also.onMap AND (also.since IS NULL OR also.since <= $day) AND NOT a.id IN $hiddenActorIds
    RETURN DISTINCT a.id ORDER BY a.id
  } AS carrierIds
ORDER BY themeId
