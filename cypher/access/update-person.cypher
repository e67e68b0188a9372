// Sets the role and territories of a person, unless they are the last administrator.
// Parameters: id, role, territoryIds (null: all). Columns: id; no row when the last administrator would be
// lost.
MERGE (s:Setup {id: 'setup'})
SET s.locked = true
REMOVE s.locked
WITH s
MATCH (p:Person {id: $id})
WHERE $role = 'administrator' OR EXISTS { MATCH (other:Person {role: 'administrator'}) WHERE other <> p }
  OR p.role <> 'administrator'
SET p.role = $role, p.territoryIds = $territoryIds
RETURN p.id AS id
