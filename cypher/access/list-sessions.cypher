// Lists signed-in people and access links, the longest sessions first.
// Parameters: now, today. Columns: id, name, by, role, sessions (how many), until (the end of the last),
// expiresOn (the last day of the way in, null for none).
MATCH (s:Session)
WHERE s.expiresAt > $now
OPTIONAL MATCH (s)-[:OF]->(p:Person)
OPTIONAL MATCH (s)-[:BY]->(l:AccessLink)
WHERE l.revokedAt IS NULL
OPTIONAL MATCH (w:Workshop {id: CASE l.kind WHEN 'card' THEN l.workshopId END})
WITH s, p, l, CASE WHEN w IS NULL THEN l.expiresOn ELSE w.rereadUntil END AS expiresOn
WHERE (p IS NOT NULL OR l IS NOT NULL) AND (expiresOn IS NULL OR expiresOn >= $today)
WITH p, l, expiresOn, count(s) AS sessions, max(s.expiresAt) AS until
RETURN coalesce(p.id, l.id) AS id, coalesce(p.name, l.label) AS name, coalesce(l.kind, CASE WHEN p.passwordHash IS NULL THEN 'provider' ELSE 'password' END) AS by,
  coalesce(p.role, l.role) AS role, sessions, until, expiresOn
ORDER BY until DESC, id
LIMIT 200
