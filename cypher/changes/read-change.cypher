// The change that made a revision of a territory.
// Parameters: territoryId, revision. Columns: id, revision, mutationId, type, subjectId, before, after, by, byKind, at,
//   unseen (what it names that was private when it was made; null where that is not known).
MATCH (c:Change)-[of:CHANGED {revision: $revision}]->(:Territory {id: $territoryId})
RETURN c.id AS id, of.revision AS revision, c.mutationId AS mutationId, c.type AS type, c.subjectId AS subjectId,
  c.before AS before, c.after AS after, c.by AS by,
  coalesce(c.byKind, CASE split(c.byKey, ':')[0]
      WHEN 'password' THEN 'account' WHEN 'token' THEN 'program' WHEN 'machine' THEN 'machine'
      WHEN 'session' THEN 'link' END) AS byKind, c.at AS at, c.unseen AS unseen
ORDER BY id
LIMIT 1
