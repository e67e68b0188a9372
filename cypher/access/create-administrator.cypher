// Makes the first administrator, unless there is one already: of two who ask at once, the lock lets one through.
// Parameters: id, name, nameKey, passwordHash, now. Columns: id; no row when there is an administrator.
MERGE (s:Setup {id: 'setup'})
SET s.locked = true
REMOVE s.locked
WITH s
WHERE NOT EXISTS { (:Person {role: 'administrator'}) }
CREATE (p:Person {id: $id})
SET p.name = $name, p.nameKey = $nameKey, p.passwordHash = $passwordHash, p.role = 'administrator', p.createdAt = $now
RETURN p.id AS id
