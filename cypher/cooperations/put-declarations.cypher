// Sets what parties declare of cooperations.
// Parameters: rows (ends or id, and every property, null where absent). Columns: written (how many rows).
UNWIND $rows AS row
MATCH (a:Actor {id: row.actorId})
MATCH (c:Cooperation {id: row.cooperationId})
MERGE (d:Declaration {id: row.id})
SET d.intensity = row.intensity, d.on = row.on, d.channel = row.channel, d.voice = row.voice,
  d.workshopId = row.workshopId
MERGE (a)-[:DECLARED]->(d)
MERGE (d)-[:ON]->(c)
RETURN count(*) AS written
