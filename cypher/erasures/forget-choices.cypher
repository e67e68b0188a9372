// Takes out of votes what was chosen from and names actors that are erased, with the dots that it was given.
// Parameters: actorIds, words (how their names may be written), languages. Columns: forgotten (how many).
MATCH (c:VoteChoice)
WHERE any(id IN $actorIds WHERE id IN c.actorIds)
  OR any(language IN $languages WHERE any(text IN [c[language], c[language + 'Reason']]
    WHERE any(word IN $words WHERE text CONTAINS word)))
DETACH DELETE c
RETURN count(*) AS forgotten
