// Opens a session of a person or an access link, and deletes expired sessions.
// Parameters: tokenHash, personId, linkId (one of them null), name, provider and idToken (sealed; null where
// it is by no provider), now, expiresAt. Columns: tokenHash. Over https its cookie never counts under the name of http
// (`oldNameUntil`; null for sessions opened before the two differed).
CALL () {
  MATCH (over:Session)
  WHERE over.expiresAt <= $now
  WITH over LIMIT 1000
  DETACH DELETE over
}
OPTIONAL MATCH (p:Person {id: $personId})
OPTIONAL MATCH (l:AccessLink {id: $linkId})
CREATE (s:Session {tokenHash: $tokenHash})
SET s.name = $name, s.provider = $provider, s.idToken = $idToken, s.createdAt = $now, s.expiresAt = $expiresAt,
  s.oldNameUntil = $now
FOREACH (owner IN CASE WHEN p IS NULL THEN [] ELSE [p] END | CREATE (s)-[:OF]->(owner))
FOREACH (owner IN CASE WHEN l IS NULL THEN [] ELSE [l] END | CREATE (s)-[:BY]->(owner))
RETURN s.tokenHash AS tokenHash
