// One change of a territory, and the other territories it touched.
// Parameters: territoryId, revision. Columns: id, revision, mutationId, type, subjectId, before, after, by, at,
//   territoryIds.
MATCH (c:Change)-[of:CHANGED {revision: $revision}]->(:Territory {id: $territoryId})
RETURN c.id AS id, of.revision AS revision, c.mutationId AS mutationId, c.type AS type, c.subjectId AS subjectId,
  c.before AS before, c.after AS after, c.by AS by, c.at AS at,
  COLLECT { MATCH (c)-[:CHANGED]->(t:Territory) RETURN t.id ORDER BY t.id } AS territoryIds
ORDER BY id
LIMIT 1
