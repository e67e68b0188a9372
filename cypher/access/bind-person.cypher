// Binds a person to the account of an organisation, with this role in these territories; makes them where there are none.
// Parameters: bindingId, issuer, subject, personId, name, nameKey, role, territoryIds (null: all), now. Columns: id.
MATCH (b:Binding {id: $bindingId})
SET b.issuer = $issuer, b.subject = $subject, b.boundAt = coalesce(b.boundAt, $now)
REMOVE b.withdrawnAt
MERGE (p:Person {id: $personId})
ON CREATE SET p.name = $name, p.nameKey = $nameKey, p.createdAt = $now
SET p.role = $role, p.territoryIds = $territoryIds
MERGE (b)-[:BINDS]->(p)
RETURN p.id AS id
