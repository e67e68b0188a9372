// Who is on the map, of which family, with which table roles (its own, and those it holds as a carrier)?
// Parameters: territoryId, day, hiddenActorIds. Columns: actorId, family, tableRoles.
MATCH (t:Territory {id: $territoryId})<-[here:ACTS_IN]-(a:Actor)
WHERE here.onMap AND (here.since IS NULL OR here.since <= $day) AND NOT a.id IN $hiddenActorIds
RETURN a.id AS actorId, a.family AS family,
  COLLECT {
    WITH a, t
    CALL (a, t) {
      UNWIND a.tableRoles AS role
      RETURN role
      UNION
      MATCH (a)-[y:CARRIES]->(:Commitment {status: 'open'})-[:FOR]->(t)
      WHERE y.since IS NULL OR y.since <= $day
      UNWIND y.tableRoles AS role
      RETURN role
    }
    RETURN role ORDER BY role
  } AS tableRoles
ORDER BY actorId
