// Sets what organisations say in workshops.
// Parameters: rows (id, territoryId, workshopId and every property, null where absent). Columns: written (how many rows).
UNWIND $rows AS row
MATCH (w:Workshop {id: row.workshopId})
MERGE (n:Contribution {id: row.id})
SET n.participantId = row.participantId, n.actorId = row.actorId, n.as = row.as, n.answers = row.answers,
  n.state = row.state, n.reason = row.reason, n.at = row.at
MERGE (n)-[:SENT_TO]->(w)
RETURN count(*) AS written
