// Notes until when the cookie of a session counts under its name of http, once the browser has sent the new one.
// Parameters: tokenHash, until. Columns: ended (how many).
MATCH (s:Session {tokenHash: $tokenHash})
WHERE s.oldNameUntil IS NULL
SET s.oldNameUntil = $until
RETURN count(s) AS ended
