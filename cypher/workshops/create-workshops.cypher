// Creates workshops. CREATE, not MERGE: an id that another request took meanwhile must fail, not be overwritten.
// Parameters: rows (id, territoryId and every property, null where absent). Columns: written (how many rows).
UNWIND $rows AS row
MATCH (t:Territory {id: row.territoryId})
CREATE (n:Workshop {id: row.id})-[:HELD_IN]->(t)
SET n.title = row.title, n.on = row.on, n.question = row.question, n.perimeterThemes = row.perimeterThemes,
  n.perimeterActors = row.perimeterActors, n.method = row.method, n.invited = row.invited, n.came = row.came,
  n.acceptance = row.acceptance, n.status = row.status, n.step = row.step, n.rereadUntil = row.rereadUntil,
  n.openedAt = row.openedAt, n.closedAt = row.closedAt, n.closedOn = row.closedOn, n.minutes = row.minutes,
  n.version = row.version
RETURN count(*) AS written
