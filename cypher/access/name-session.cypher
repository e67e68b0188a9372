// Calls a session by the name that its person gave.
// Parameters: tokenHash, name. Columns: named (how many).
MATCH (s:Session {tokenHash: $tokenHash})
SET s.name = $name
RETURN count(s) AS named
