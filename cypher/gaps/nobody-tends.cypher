// Who carries the open commitments, and which actors of the map support these carriers, in whatever state?
// Parameters: territoryId, day, hiddenActorIds, hiddenCooperationIds.
// Columns: carrierIds, supports (cooperationId, fromId, toId); one row.
MATCH (t:Territory {id: $territoryId})
CALL (t) {
  MATCH (t)<-[:FOR]-(:Commitment {status: 'open'})<-[y:CARRIES]-(a:Actor)-[here:ACTS_IN]->(t)
  WHERE (y.since IS NULL OR y.since <= $day)
    AND here.onMap AND (here.since IS NULL OR here.since <= $day) AND NOT a.id IN $hiddenActorIds
  WITH DISTINCT a ORDER BY a.id
  RETURN collect(a) AS carriers
}
CALL (t, carriers) {
  UNWIND carriers AS carrier
  MATCH (carrier)-[:PARTY_TO {role: 'to'}]->(k:Cooperation {nature: 'supports'})
  MATCH (k)<-[:PARTY_TO {role: 'from'}]-(b:Actor)-[here:ACTS_IN]->(t)
  WHERE here.onMap AND (here.since IS NULL OR here.since <= $day) AND NOT b.id IN $hiddenActorIds
    AND NOT k.id IN $hiddenCooperationIds
  WITH k.id AS cooperationId, b.id AS fromId, carrier.id AS toId ORDER BY cooperationId, fromId, toId
  RETURN collect({cooperationId: cooperationId, fromId: fromId, toId: toId}) AS supports
}
RETURN [carrier IN carriers | carrier.id] AS carrierIds, supports
