// Which actors on the map work here (local, intercommunal or scale unknown), have they signed, do they carry?
// Parameters: territoryId, day, hiddenActorIds.
// Columns: actorId, signatory, carried (open commitments of the territory).
MATCH (t:Territory {id: $territoryId})<-[here:ACTS_IN]-(a:Actor)
WHERE here.onMap AND (here.since IS NULL OR here.since <= $day) AND NOT a.id IN $hiddenActorIds
  AND (a.scale IS NULL OR a.scale IN ['local', 'intercommunal'])
RETURN a.id AS actorId,
  coalesce(a.charter = 'signatory', false) AS signatory,
  COUNT {
    MATCH (a)-[y:CARRIES]->(c:Commitment {status: 'open'})-[:FOR]->(t)
    WHERE y.since IS NULL OR y.since <= $day
  } AS carried
ORDER BY actorId
