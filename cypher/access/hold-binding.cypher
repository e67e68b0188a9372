// Who is bound to this sign-in account? The lock orders two sign-ins at the same moment.
// Parameters: id. Columns: personId, role (null: nobody's), isWithdrawn.
MERGE (b:Binding {id: $id})
SET b.locked = true
REMOVE b.locked
WITH b
OPTIONAL MATCH (b)-[:BINDS]->(p:Person)
RETURN p.id AS personId, p.role AS role, b.withdrawnAt IS NOT NULL AS isWithdrawn
