// Lists the votes of a workshop, newest first, with their counts and the dots of one seat.
// Parameters: workshopId, id (null: all of them), seat, device (null: none is known), languages (what is
// chosen from is told in the first of them that it was kept in). Columns: vote.
MATCH (v:Vote {workshopId: $workshopId})
WHERE $id IS NULL OR v.id = $id
CALL (v) {
  MATCH (b:Ballot)-[:CAST_IN]->(v)
  WHERE EXISTS { (b)-[:GIVES]->(:VoteChoice) }
  RETURN count(b) AS seats
}
CALL (v) {
  MATCH (c:VoteChoice)-[:CHOICE_IN]->(v)
  OPTIONAL MATCH (b:Ballot)-[g:GIVES]->(c)
  WITH c, coalesce(sum(g.dots), 0) AS dots,
    coalesce(sum(CASE WHEN b.seat = $seat OR b.device = $device THEN g.dots END), 0) AS mine
  ORDER BY c.place
  WITH c, dots, mine, head([language IN $languages WHERE c[language] IS NOT NULL]) AS language
  RETURN collect(c {.key, text: c[language], reason: c[language + 'Reason'], .actorIds, .cooperationIds, dots: dots,
    mine: mine}) AS choices
}
RETURN v {.id, .workshopId, .about, .dots, .status, .openedAt, .closedAt, seats: seats, choices: choices} AS vote
ORDER BY v.openedAt DESC, v.id
LIMIT 100
