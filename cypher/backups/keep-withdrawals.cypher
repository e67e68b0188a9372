// An account of an organisation that was withdrawn since the backup was made lets nobody in again.
// Parameters: none. Columns: bindings.
MATCH (old:Discarded)
WHERE old.withdrawnAt IS NOT NULL
MERGE (b:Binding {id: old.id})
SET b.withdrawnAt = old.withdrawnAt
REMOVE b.issuer, b.subject, b.provider, b.boundAt
WITH b
CALL (b) {
  OPTIONAL MATCH (b)-[r:BINDS]->()
  DELETE r
}
RETURN count(b) AS bindings
