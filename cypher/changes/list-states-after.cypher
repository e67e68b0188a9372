// Lists the changes of a territory after a revision with their content, oldest first.
// Parameters: territoryId, after. Columns: revision, type, subjectId, at, before, after (JSON text or null).
MATCH (:Territory {id: $territoryId})<-[r:CHANGED]-(c:Change)
WHERE r.revision > $after
RETURN r.revision AS revision, c.type AS type, c.subjectId AS subjectId, c.at AS at, c.before AS before, c.after AS after
ORDER BY revision
