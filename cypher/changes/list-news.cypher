// What did the changes of a territory from a revision on do, oldest first? Of that revision itself only which change made
// it: what is held at it is held of another graph where that is another. A change that is too long is not told.
// Parameters: territoryId, revision, longest (characters). Columns: revision, id, type, isTold, before, after (JSON text
// or null).
MATCH (:Territory {id: $territoryId})<-[r:CHANGED]-(c:Change)
WHERE r.revision >= $revision
WITH r.revision AS revision, c, size(coalesce(c.before, '')) + size(coalesce(c.after, '')) <= $longest AS isTold
ORDER BY revision, c.id
RETURN revision, c.id AS id, c.type AS type, isTold,
  CASE WHEN isTold AND revision > $revision THEN c.before END AS before,
  CASE WHEN isTold AND revision > $revision THEN c.after END AS after
