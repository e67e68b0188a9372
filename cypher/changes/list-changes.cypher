// What changed in a territory after a revision, oldest first?
// Parameters: territoryId, after, limit. Columns: change (before and after as JSON text), revision.
MATCH (:Territory {id: $territoryId})<-[r:CHANGED]-(c:Change)
WHERE r.revision > $after
RETURN r.revision AS revision, {
    id: c.id, mutationId: c.mutationId, type: c.type, subjectId: c.subjectId, before: c.before, after: c.after,
    by: c.by, at: c.at
  } AS change
ORDER BY revision, c.id
LIMIT $limit
