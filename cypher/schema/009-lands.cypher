// Lands of a map, and who stands where by hand: before, every place was one that people had found or kept, and a map
// that had places moved for nobody.
// Parameters: none. Columns: none.

CREATE CONSTRAINT land_id IF NOT EXISTS FOR (n:Land) REQUIRE n.id IS UNIQUE;

MATCH (:Actor)-[r:ACTS_IN]->(:Territory)
WHERE r.x IS NOT NULL AND r.y IS NOT NULL
SET r.placed = 'hand';

MATCH (t:Territory)
WHERE EXISTS { MATCH (t)<-[r:ACTS_IN]-(:Actor) WHERE r.x IS NOT NULL AND r.y IS NOT NULL }
SET t.frozen = true;

// Names that a new database has never seen: said once, the engine does not warn of them.
CREATE (n:Setup:Land {id: 'land-names', x: 0, y: 0, frozen: false})-[:OF {placed: '', landId: ''}]->(m:Session)
DETACH DELETE n, m;
