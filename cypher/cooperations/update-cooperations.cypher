// Gives cooperations the properties they have from now on; what is null is removed.
// Parameters: rows (id and every property, null where absent). Columns: written (how many rows).
UNWIND $rows AS row
MATCH (n:Cooperation {id: row.id})
SET n.nature = row.nature, n.formality = row.formality, n.status = row.status, n.intensity = row.intensity,
  n.startedOn = row.startedOn, n.endedOn = row.endedOn, n.lastSignOn = row.lastSignOn,
  n.recordedOn = row.recordedOn, n.promisedFor = row.promisedFor, n.note = row.note, n.source = row.source,
  n.fictional = row.fictional, n.private = row.private, n.version = row.version
RETURN count(*) AS written
