// Which open commitments have a carrier, and what serves them, in whatever state?
// Parameters: territoryId, day. Columns: commitmentId, dueOn, carrierIds, servingIds (cooperations of the territory).
MATCH (t:Territory {id: $territoryId})<-[:FOR]-(c:Commitment {status: 'open'})
CALL (t, c) {
  MATCH (c)<-[y:CARRIES]-(a:Actor)-[here:ACTS_IN]->(t)
  WHERE (y.since IS NULL OR y.since <= $day)
    AND here.onMap AND (here.since IS NULL OR here.since <= $day)
  WITH a.id AS carrierId ORDER BY carrierId
  RETURN collect(carrierId) AS carrierIds
}
WITH t, c, carrierIds
WHERE size(carrierIds) >= 1
RETURN c.id AS commitmentId, c.dueOn AS dueOn, carrierIds,
  COLLECT {
    MATCH (c)<-[:SERVES]-(k:Cooperation)
    WHERE EXISTS {
      MATCH (k)<-[:PARTY_TO]-(:Actor)-[here:ACTS_IN]->(t)
      WHERE here.onMap AND (here.since IS NULL OR here.since <= $day)
    }
    RETURN k.id ORDER BY k.id
  } AS servingIds
ORDER BY commitmentId
