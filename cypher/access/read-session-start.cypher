// Reads when a session was opened.
// Parameters: tokenHash. Columns: createdAt.
MATCH (s:Session {tokenHash: $tokenHash})
RETURN s.createdAt AS createdAt
