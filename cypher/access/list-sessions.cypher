// Who is signed in, by whose password or by which way in, the longest first?
// Parameters: now, today. Columns: id, name, by, role, sessions (how many), until (the end of the last), expiresOn
// (the last day of the way in, null for none).
MATCH (s:Session)
WHERE s.expiresAt > $now
OPTIONAL MATCH (s)-[:OF]->(p:Person)
OPTIONAL MATCH (s)-[:BY]->(l:AccessLink)
WHERE l.revokedAt IS NULL AND (l.expiresOn IS NULL OR l.expiresOn >= $today)
WITH p, l, count(s) AS sessions, max(s.expiresAt) AS until
WHERE p IS NOT NULL OR l IS NOT NULL
RETURN coalesce(p.id, l.id) AS id, coalesce(p.name, l.label) AS name, coalesce(l.kind, 'password') AS by,
  coalesce(p.role, l.role) AS role, sessions, until, l.expiresOn AS expiresOn
ORDER BY until DESC, id
LIMIT 200
