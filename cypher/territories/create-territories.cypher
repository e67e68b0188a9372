// Creates territories. CREATE, not MERGE: an id that another request took meanwhile must fail, not be overwritten.
// Parameters: rows (id and every property, null where absent). Columns: written (how many rows).
UNWIND $rows AS row
CREATE (n:Territory {id: row.id})
SET n.name = row.name, n.level = row.level, n.code = row.code, n.population = row.population,
  n.asOf = row.asOf, n.frozen = row.frozen, n.cohorts = row.cohorts, n.fictional = row.fictional,
  n.source = row.source, n.version = row.version, n.revision = 0
RETURN count(*) AS written
