// Forgets who spoke for an organisation in the workshops of a territory.
// Parameters: actorId, territoryId. Columns: forgotten (how many).
MATCH (w:Workshop)-[:HELD_IN]->(:Territory {id: $territoryId})
MATCH (p:Participant {workshopId: w.id})
WHERE p.actorId = $actorId
DETACH DELETE p
RETURN count(*) AS forgotten
