// Removes the choices about erased actors from votes, with the dots that they were given.
// Parameters: actorIds. Columns: forgotten (how many).
MATCH (c:VoteChoice)
WHERE any(id IN $actorIds WHERE id IN c.actorIds)
DETACH DELETE c
RETURN count(*) AS forgotten
