// Deletes workshops with their participants and votes, and revokes the access links that they gave.
// Parameters: rows (id). Columns: written (how many rows).
UNWIND $rows AS row
MATCH (n:Workshop {id: row.id})
CALL (row) {
  OPTIONAL MATCH (p:Participant {workshopId: row.id})
  DETACH DELETE p
}
CALL (row) {
  OPTIONAL MATCH (v:Vote {workshopId: row.id})
  OPTIONAL MATCH (n:VoteChoice|Ballot)-[:CHOICE_IN|CAST_IN]->(v)
  DETACH DELETE n, v
}
CALL (row) {
  OPTIONAL MATCH (l:AccessLink {workshopId: row.id})
  OPTIONAL MATCH (l)<-[:BY]-(s:Session)
  DETACH DELETE s, l
}
DETACH DELETE n
RETURN count(*) AS written
