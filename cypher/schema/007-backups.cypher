// Backups: each node that one keeps has an id, by which links find it again; what a snapshot holds had none.
// Parameters: none. Columns: none.

CREATE CONSTRAINT snapshot_content_id IF NOT EXISTS FOR (n:SnapshotContent) REQUIRE n.id IS UNIQUE;

MATCH (s:Snapshot)-[:HOLDS]->(c:SnapshotContent)
WHERE c.id IS NULL
SET c.id = s.id;

// Names that a new database has never seen: said once, the engine does not warn of them.
CREATE (n:Staged:Discarded:Restoration {id: 'names', stagedAs: '', at: '', hash: ''})
DELETE n;
