// What else would fall with each actor of a cooperation: which open commitments does nobody else on the map carry?
// Parameters: territoryId, day, hiddenActorIds, hiddenCooperationIds. Columns: actorId, soleCommitmentIds.
MATCH (t:Territory {id: $territoryId})<-[here:ACTS_IN]-(a:Actor)
WHERE here.onMap AND (here.since IS NULL OR here.since <= $day) AND NOT a.id IN $hiddenActorIds
  AND EXISTS { MATCH (a)-[:PARTY_TO]->(k:Cooperation) WHERE NOT k.id IN $hiddenCooperationIds }
RETURN a.id AS actorId,
  COLLECT {
    MATCH (a)-[y:CARRIES]->(c:Commitment {status: 'open'})-[:FOR]->(t)
    WHERE (y.since IS NULL OR y.since <= $day)
      AND NOT EXISTS {
        MATCH (c)<-[z:CARRIES]-(other:Actor)-[also:ACTS_IN]->(t)
        WHERE other <> a AND (z.since IS NULL OR z.since <= $day)
          AND also.onMap AND (also.since IS NULL OR also.since <= $day) AND NOT other.id IN $hiddenActorIds
      }
    RETURN c.id ORDER BY c.id
  } AS soleCommitmentIds
ORDER BY actorId
