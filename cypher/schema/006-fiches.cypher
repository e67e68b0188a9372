// Fiches: one page made from a cooperation, and what each of its parties brings.
// Parameters: none. Columns: none.

CREATE CONSTRAINT fiche_id IF NOT EXISTS FOR (n:Fiche) REQUIRE n.id IS UNIQUE;

// Names that a new database has never seen: said once, the engine does not warn of them.
CREATE (n:Setup {id: 'fiche-names'})-[:TELLS]->(m:Session)-[:BRINGS {text: '', lead: true}]->(n)-[:WRITTEN_IN]->(m)
SET n.title = '', n.summary = '', n.obstacles = '', n.learnt = '', n.reusable = '', n.contact = '', n.rules = [''],
  n.status = '', n.publishedOn = '', n.publishedTo = ['']
DETACH DELETE n, m;
