// Erasures: when something was erased for good, and a hash of its id, so that a restoration erases it again.
// Parameters: none. Columns: none.

CREATE CONSTRAINT erasure_id IF NOT EXISTS FOR (n:Erasure) REQUIRE n.id IS UNIQUE;

// Names that a new database has never seen: said once, the engine does not warn of them.
CREATE (n:Setup:Erasure {id: 'names', at: '', subject: '', replacedAt: ''})
DELETE n;
