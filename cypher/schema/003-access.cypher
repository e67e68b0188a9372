// Who may come in. Hashes are looked up at each request; a name is one person's, however it is written.
// Parameters: none. Columns: none.

CREATE CONSTRAINT person_id IF NOT EXISTS FOR (n:Person) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT person_name_key IF NOT EXISTS FOR (n:Person) REQUIRE n.nameKey IS UNIQUE;
CREATE CONSTRAINT access_link_id IF NOT EXISTS FOR (n:AccessLink) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT access_link_token_hash IF NOT EXISTS FOR (n:AccessLink) REQUIRE n.tokenHash IS UNIQUE;
CREATE CONSTRAINT session_token_hash IF NOT EXISTS FOR (n:Session) REQUIRE n.tokenHash IS UNIQUE;
CREATE CONSTRAINT setup_id IF NOT EXISTS FOR (n:Setup) REQUIRE n.id IS UNIQUE;

// The engine warns of names that it has never seen, and a new database has seen none of these: said once, they are
// known.
CREATE (n:Setup {id: 'names'})-[:OF]->(m:Session)-[:BY]->(n)
SET n.private = true, n.locked = true, n.kind = '', n.role = '', n.label = '', n.territoryIds = [''],
  n.passwordHash = '', n.expiresOn = '', n.expiresAt = '', n.createdAt = '', n.createdBy = '', n.revokedAt = '',
  n.usedAt = ''
DETACH DELETE n, m;
