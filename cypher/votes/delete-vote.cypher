// Forgets a vote of a workshop, with what was given in it.
// Parameters: id, workshopId. Columns: forgotten (how many).
MATCH (v:Vote {id: $id, workshopId: $workshopId})
CALL (v) {
  OPTIONAL MATCH (n:VoteChoice|Ballot)-[:CHOICE_IN|CAST_IN]->(v)
  DETACH DELETE n
}
DETACH DELETE v
RETURN count(*) AS forgotten
