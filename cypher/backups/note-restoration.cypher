// Notes that the whole graph is another, for every process that follows it.
// Parameters: at, hash. Columns: at.
MERGE (r:Restoration {id: 'last'})
SET r.at = $at, r.hash = $hash
RETURN r.at AS at
