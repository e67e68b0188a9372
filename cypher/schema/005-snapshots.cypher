// Frozen states of territories.
// Parameters: none. Columns: none.

CREATE CONSTRAINT snapshot_id IF NOT EXISTS FOR (n:Snapshot) REQUIRE n.id IS UNIQUE;

// The same request sent twice makes one snapshot.
CREATE CONSTRAINT snapshot_mutation_id IF NOT EXISTS FOR (n:Snapshot) REQUIRE n.mutationId IS UNIQUE;

// Names that a new database has never seen: said once, the engine does not warn of them.
CREATE (n:Setup {id: 'snapshot-names'})-[:HOLDS]->(m:SnapshotContent {text: ''})
SET n:Snapshot, n.title = '', n.note = '', n.author = '', n.takenAt = '', n.hash = '', n.territoryIds = [''],
  n.territories = '', n.minIntensity = 2, n.withoutTransactions = false, n.importedAt = '', n.mutationId = ''
DETACH DELETE n, m;
