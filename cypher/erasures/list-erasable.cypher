// Ids of all actors that are there, or that the history or a workshop still speaks of, and of people.
// Parameters: none. Columns: id.
CALL () {
  MATCH (n:Actor|Person)
  RETURN n.id AS id
  UNION
  MATCH (c:Change)
  WHERE c.type STARTS WITH 'actor.'
  RETURN c.subjectId AS id
  UNION
  MATCH (c:Contribution)
  RETURN c.actorId AS id
}
RETURN id ORDER BY id
