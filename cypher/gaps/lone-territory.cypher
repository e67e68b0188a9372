// Who are the territory's peers, and which cooperations join it to an actor that acts only in territories neither
// above nor below it?
// Parameters: territoryId, day, hiddenActorIds, hiddenCooperationIds.
// Columns: peerIds, elsewhereIds (cooperations, in whatever state); one row.
MATCH (t:Territory {id: $territoryId})
WITH t,
  [t.id] + COLLECT { MATCH (t)-[:PART_OF*1..8]->(above:Territory) RETURN DISTINCT above.id ORDER BY above.id }
    + COLLECT { MATCH (t)<-[:PART_OF*1..8]-(below:Territory) RETURN DISTINCT below.id ORDER BY below.id } AS nearIds
RETURN
  COLLECT {
    MATCH (t)-[p:PEER_OF]-(peer:Territory)
    WHERE p.since IS NULL OR p.since <= $day
    RETURN DISTINCT peer.id ORDER BY peer.id
  } AS peerIds,
  COLLECT {
    MATCH (t)<-[here:ACTS_IN]-(on:Actor)-[:PARTY_TO]->(k:Cooperation)<-[:PARTY_TO]-(other:Actor)
    WHERE here.onMap AND (here.since IS NULL OR here.since <= $day) AND NOT on.id IN $hiddenActorIds
      AND NOT k.id IN $hiddenCooperationIds AND NOT other.id IN $hiddenActorIds
      AND EXISTS { (other)-[:ACTS_IN]->(:Territory) }
      AND NOT EXISTS {
        MATCH (other)-[:ACTS_IN]->(place:Territory)
        WHERE place.id IN nearIds
      }
    RETURN DISTINCT k.id ORDER BY k.id
  } AS elsewhereIds
