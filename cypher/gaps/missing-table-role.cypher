// Which open commitments have three carriers or more, and which table roles do these hold there?
// Parameters: territoryId, day, hiddenActorIds.
// Columns: commitmentId, carriers (actorId, tableRoles: the carrier's, else the actor's).
MATCH (t:Territory {id: $territoryId})<-[:FOR]-(c:Commitment {status: 'open'})
CALL (t, c) {
  MATCH (c)<-[y:CARRIES]-(a:Actor)-[here:ACTS_IN]->(t)
  WHERE (y.since IS NULL OR y.since <= $day)
    AND here.onMap AND (here.since IS NULL OR here.since <= $day) AND NOT a.id IN $hiddenActorIds
  WITH y, a ORDER BY a.id
  RETURN collect({
    actorId: a.id,
    tableRoles: CASE WHEN size(y.tableRoles) > 0 THEN y.tableRoles ELSE coalesce(a.tableRoles, []) END
  }) AS carriers
}
WITH c, carriers
WHERE size(carriers) >= 3
RETURN c.id AS commitmentId, carriers
ORDER BY commitmentId
