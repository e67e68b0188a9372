// Gives commitments the properties they have from now on; what is null is removed.
// Parameters: rows (id and every property, null where absent). Columns: written (how many rows).
UNWIND $rows AS row
MATCH (n:Commitment {id: row.id})
SET n.code = row.code, n.text = row.text, n.origin = row.origin, n.charterVersion = row.charterVersion,
  n.frame = row.frame, n.decidedOn = row.decidedOn, n.reference = row.reference, n.horizon = row.horizon,
  n.dueOn = row.dueOn, n.status = row.status, n.version = row.version
RETURN count(*) AS written
