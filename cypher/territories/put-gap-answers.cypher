// Sets what the room answers to the gaps of territories.
// Parameters: rows (ends or id, and every property, null where absent). Columns: written (how many rows).
UNWIND $rows AS row
MATCH (t:Territory {id: row.territoryId})
MERGE (g:GapAnswer {id: row.id})
SET g.key = row.key, g.status = row.status, g.reason = row.reason, g.reviewOn = row.reviewOn,
  g.shown = row.shown, g.severity = row.severity, g.figures = row.figures, g.by = row.by, g.at = row.at
MERGE (g)-[:ON]->(t)
RETURN count(*) AS written
