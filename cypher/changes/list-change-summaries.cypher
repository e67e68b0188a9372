// Lists the changes of a territory from a revision on, oldest first. Row one only identifies the change of
// that revision, to detect a replaced database. Changes above the length limit come without content.
// Parameters: territoryId, revision, longest (characters). Columns: revision, id, type, isTold, before, after
// (JSON text or null).
MATCH (:Territory {id: $territoryId})<-[r:CHANGED]-(c:Change)
WHERE r.revision >= $revision
WITH r.revision AS revision, c, size(coalesce(c.before, '')) + size(coalesce(c.after, '')) <= $longest AS isTold
ORDER BY revision, c.id
RETURN revision, c.id AS id, c.type AS type, isTold,
  CASE WHEN isTold AND revision > $revision THEN c.before END AS before,
  CASE WHEN isTold AND revision > $revision THEN c.after END AS after
