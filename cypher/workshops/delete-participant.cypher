// Forgets who spoke.
// Parameters: id, workshopId. Columns: forgotten (how many).
MATCH (p:Participant {id: $id, workshopId: $workshopId})
DETACH DELETE p
RETURN count(*) AS forgotten
