// Sets memberships of actors in territories.
// Parameters: rows (fromId, toId and every property, null where absent). Columns: written (how many rows).
UNWIND $rows AS row
MATCH (a:Actor {id: row.fromId})
MATCH (b:Territory {id: row.toId})
MERGE (a)-[r:ACTS_IN]->(b)
SET r.since = row.since, r.main = row.main, r.onMap = row.onMap, r.x = row.x, r.y = row.y,
  r.placed = row.placed, r.landId = row.landId,
  r.heardLinksOn = row.heardLinksOn, r.heardCommitmentsOn = row.heardCommitmentsOn,
  r.heardNeedsOn = row.heardNeedsOn
RETURN count(*) AS written
