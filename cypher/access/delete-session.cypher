// Ends a session.
// Parameters: tokenHash. Columns: ended (how many).
MATCH (s:Session {tokenHash: $tokenHash})
DETACH DELETE s
RETURN count(*) AS ended
