// Sets what actors bring to the cooperations that fiches tell.
// Parameters: rows (ends or id, and every property, null where absent). Columns: written (how many rows).
UNWIND $rows AS row
MATCH (a:Actor {id: row.fromId})
MATCH (f:Fiche {id: row.toId})
MERGE (a)-[r:BRINGS]->(f)
SET r.text = row.text, r.lead = row.lead
RETURN count(*) AS written
