// Lists the changes of a territory after a revision, oldest first.
// Parameters: territoryId, after, limit; and, null for any: by (who made it), byKind (by what they came), marks (what the keys of what it
// touched   hold, one of them: `{"Actor:`), actorId (touched with its cooperations), actorMarks (what its
// keys hold), kindOfType   (how its type begins), notOfType (how it does not begin). Columns: change (before
// and after as JSON text; unseen: what it names that was private when it was made, null where   that is not
// known), revision, undoes (the change it undoes, its steps from the first one;   null where it undoes
// nothing).
MATCH (:Territory {id: $territoryId})<-[r:CHANGED]-(c:Change)
WHERE r.revision > $after
  AND ($by IS NULL OR c.by = $by)
  AND ($byKind IS NULL OR coalesce(c.byKind, CASE split(c.byKey, ':')[0]
      WHEN 'password' THEN 'account' WHEN 'token' THEN 'program' WHEN 'machine' THEN 'machine'
      WHEN 'session' THEN 'link' END) = $byKind)
  AND ($kindOfType IS NULL OR c.type STARTS WITH $kindOfType)
  AND ($notOfType IS NULL OR NOT c.type STARTS WITH $notOfType)
  AND ($marks IS NULL OR any(mark IN $marks WHERE c.before CONTAINS mark OR c.after CONTAINS mark))
  AND ($actorId IS NULL
    OR any(mark IN $actorMarks WHERE c.before CONTAINS mark OR c.after CONTAINS mark)
    OR EXISTS {
      MATCH (:Actor {id: $actorId})-[:PARTY_TO]->(k:Cooperation)
      WHERE c.before CONTAINS ('"Cooperation:' + k.id + '":{') OR c.after CONTAINS ('"Cooperation:' + k.id + '":{')
    })
RETURN r.revision AS revision, {
    id: c.id, mutationId: c.mutationId, type: c.type, subjectId: c.subjectId, before: c.before, after: c.after,
    by: c.by, byKind: coalesce(c.byKind, CASE split(c.byKey, ':')[0]
      WHEN 'password' THEN 'account' WHEN 'token' THEN 'program' WHEN 'machine' THEN 'machine'
      WHEN 'session' THEN 'link' END), at: c.at, unseen: c.unseen
  } AS change, COLLECT {
    MATCH (c)-[:UNDOES]->(undone:Change)-[of:CHANGED]->(:Territory {id: $territoryId})
    MATCH path = (c)-[:UNDOES*1..]->(first:Change)
    WHERE NOT (first)-[:UNDOES]->()
    RETURN {revision: of.revision, steps: length(path)}
  }[0] AS undoes
ORDER BY revision, c.id
LIMIT $limit
