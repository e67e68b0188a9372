// Ends a session.
// Parameters: tokenHash. Columns: idToken (sealed, of the provider that it was by; null where by none); no row where there
// is no such session.
MATCH (s:Session {tokenHash: $tokenHash})
WITH s, s.idToken AS idToken
DETACH DELETE s
RETURN idToken
