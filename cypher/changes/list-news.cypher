// What did the changes of a territory from a revision on do, oldest first? Of that revision itself only which change made
// it: what is held at it is held of another graph where that is another.
// Parameters: territoryId, revision. Columns: revision, id, type, before, after (JSON text or null).
MATCH (:Territory {id: $territoryId})<-[r:CHANGED]-(c:Change)
WHERE r.revision >= $revision
WITH r.revision AS revision, c ORDER BY revision, c.id
RETURN revision, c.id AS id, c.type AS type,
  CASE WHEN revision > $revision THEN c.before END AS before,
  CASE WHEN revision > $revision THEN c.after END AS after
