// Takes out of votes what was chosen from and names actors that are erased, with the dots that it was given.
// Parameters: actorIds, words (how their names may be written). Columns: forgotten (how many).
MATCH (c:VoteChoice)
WHERE any(id IN $actorIds WHERE id IN c.actorIds)
  OR any(word IN $words WHERE any(text IN [c.fr, c.en, c.frReason, c.enReason] WHERE text CONTAINS word))
DETACH DELETE c
RETURN count(*) AS forgotten
