// Which changes hold one of these words in what they kept, or are about one of these things?
// Parameters: words, subjectIds. Columns: id, type, subjectId, at, by, before, after (JSON text or null), territoryIds.
MATCH (c:Change)
WHERE any(id IN $subjectIds WHERE c.subjectId CONTAINS id)
  OR any(word IN $words WHERE c.before CONTAINS word OR c.after CONTAINS word)
RETURN c.id AS id, c.type AS type, c.subjectId AS subjectId, c.at AS at, c.by AS by, c.before AS before,
  c.after AS after, COLLECT { MATCH (c)-[:CHANGED]->(t:Territory) RETURN t.id ORDER BY t.id } AS territoryIds
ORDER BY at, id
