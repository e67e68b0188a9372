// Who has this name, and what must the password hash to?
// Parameters: nameKey. Columns: id, passwordHash.
MATCH (p:Person {nameKey: $nameKey})
RETURN p.id AS id, p.passwordHash AS passwordHash
