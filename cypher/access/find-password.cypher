// Who has this name and a password, and what must the password hash to?
// Parameters: nameKey. Columns: id, passwordHash.
MATCH (p:Person {nameKey: $nameKey})
WHERE p.passwordHash IS NOT NULL
RETURN p.id AS id, p.passwordHash AS passwordHash
