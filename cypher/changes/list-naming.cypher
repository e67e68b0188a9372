// Lists the changes of a territory from a revision on that name something, oldest first.
// Parameters: territoryId, revision, marks (what the keys of what they touched hold, one of them). Columns: revision.
MATCH (:Territory {id: $territoryId})<-[r:CHANGED]-(c:Change)
WHERE r.revision >= $revision
  AND any(mark IN $marks WHERE c.before CONTAINS mark OR c.after CONTAINS mark)
RETURN r.revision AS revision
ORDER BY revision
