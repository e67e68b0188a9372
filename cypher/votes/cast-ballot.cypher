// Keeps the dots that a seat gives in an open vote, in the place of those it gave before.
// Parameters: voteId, workshopId, id, seat, device (null: the browser does not say which it is), now, rows (key, dots).
// Columns: id; no row where the vote is not open.
MATCH (v:Vote {id: $voteId, workshopId: $workshopId})
// The lock on the vote: what comes after its closing finds it closed, and a seat that sends twice at once has one ballot.
SET v.dots = v.dots
WITH v
WHERE v.status = 'open'
CALL (v) {
  MATCH (b:Ballot)-[:CAST_IN]->(v)
  WHERE b.seat = $seat OR b.device = $device
  DETACH DELETE b
}
CREATE (b:Ballot {id: $id, seat: $seat, device: $device, at: $now})-[:CAST_IN]->(v)
WITH v, b
CALL (v, b) {
  UNWIND $rows AS row
  MATCH (c:VoteChoice {key: row.key})-[:CHOICE_IN]->(v)
  CREATE (b)-[:GIVES {dots: row.dots}]->(c)
}
RETURN b.id AS id
