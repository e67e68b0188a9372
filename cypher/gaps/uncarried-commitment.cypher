// Which open commitments of the territory does nobody on the map carry at this day?
// Parameters: territoryId, day, hiddenActorIds. Columns: commitmentId, horizon, dueOn.
MATCH (t:Territory {id: $territoryId})<-[:FOR]-(c:Commitment {status: 'open'})
WHERE NOT EXISTS {
  MATCH (c)<-[y:CARRIES]-(on:Actor)-[here:ACTS_IN]->(t)
  WHERE here.onMap AND (here.since IS NULL OR here.since <= $day) AND NOT on.id IN $hiddenActorIds
    AND (y.since IS NULL OR y.since <= $day)
}
RETURN c.id AS commitmentId, c.horizon AS horizon, c.dueOn AS dueOn
ORDER BY commitmentId
