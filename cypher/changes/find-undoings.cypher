// Which changes undo these, which undo those, and so on?
// Parameters: territoryId, ids. Columns: id, undoesId, revision (null: not of this territory), by, at.
MATCH (c:Change)
WHERE c.id IN $ids
MATCH (c)<-[:UNDOES*1..]-(u:Change)
WITH DISTINCT u
MATCH (u)-[:UNDOES]->(undone:Change)
RETURN u.id AS id, undone.id AS undoesId, COLLECT { MATCH (u)-[of:CHANGED]->(:Territory {id: $territoryId}) RETURN of.revision }[0] AS revision,
  u.by AS by, u.at AS at
ORDER BY at, id
