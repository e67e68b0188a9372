// Creates actors. CREATE, not MERGE: an id that another request took meanwhile must fail, not be overwritten.
// Parameters: rows (id and every property, null where absent). Columns: written (how many rows).
UNWIND $rows AS row
CREATE (n:Actor {id: row.id})
SET n.name = row.name, n.family = row.family, n.kind = row.kind, n.scale = row.scale,
  n.tableRoles = row.tableRoles, n.charter = row.charter, n.signedOn = row.signedOn, n.siren = row.siren,
  n.url = row.url, n.description = row.description, n.mission = row.mission, n.expertise = row.expertise,
  n.frame = row.frame, n.constraints = row.constraints, n.expects = row.expects, n.tags = row.tags,
  n.fictional = row.fictional, n.private = row.private, n.source = row.source, n.version = row.version
RETURN count(*) AS written
