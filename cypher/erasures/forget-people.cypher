// Anonymises the people who spoke for actors, in workshops, in changes made by their phones and in their
// sessions; revokes the access links of these actors.
// Parameters: actorIds, neutral (who made a change, from now on). Columns: forgotten.
CALL () {
  OPTIONAL MATCH (l:AccessLink)
  WHERE l.actorId IN $actorIds
  OPTIONAL MATCH (l)<-[:BY]-(s:Session)
  DETACH DELETE s, l
}
CALL () {
  MATCH (p:Participant)
  WHERE p.actorId IN $actorIds
  MATCH (c:Change)-[:DURING]->(:Workshop {id: p.workshopId})
  WHERE c.by = p.firstName
  SET c.by = $neutral
}
CALL () {
  MATCH (p:Participant)
  WHERE p.actorId IN $actorIds
  MATCH (:AccessLink {workshopId: p.workshopId})<-[:BY]-(s:Session {name: p.firstName})
  DETACH DELETE s
}
CALL () {
  OPTIONAL MATCH (p:Participant)
  WHERE p.actorId IN $actorIds
  WITH collect(p) AS people
  FOREACH (p IN people | DETACH DELETE p)
  RETURN size(people) AS forgotten
}
RETURN forgotten
