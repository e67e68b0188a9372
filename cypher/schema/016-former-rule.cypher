// Words of a party by speakers who differed: until December 2026 the lowest of their latest words counted. Marked, they
// count so until a facilitator accepts that the last word counts (decision 61).
// Parameters: none. Columns: none.

MATCH (a:Actor)-[:DECLARED]->(d:Declaration)-[:ON]->(c:Cooperation)
WITH a, c, collect(d) AS words
WHERE any(one IN words WHERE any(other IN words
  WHERE coalesce(one.voice, '') <> coalesce(other.voice, '') AND one.intensity <> other.intensity))
UNWIND words AS word
SET word.perVoice = true;

// Names that a new database has never seen: said once, the engine does not warn of them.
CREATE (n:Setup {id: 'former-rule', perVoice: true})
DELETE n;
