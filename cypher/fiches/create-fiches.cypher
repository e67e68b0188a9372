// Creates fiches. CREATE, not MERGE: an id that another request took meanwhile must fail, not be overwritten.
// Parameters: rows (id, territoryId, cooperationId and every property, null where absent). Columns: written (how many rows).
UNWIND $rows AS row
MATCH (t:Territory {id: row.territoryId})
MATCH (c:Cooperation {id: row.cooperationId})
CREATE (c)<-[:TELLS]-(n:Fiche {id: row.id})-[:WRITTEN_IN]->(t)
SET n.title = row.title, n.summary = row.summary, n.obstacles = row.obstacles, n.learnt = row.learnt,
  n.reusable = row.reusable, n.contact = row.contact, n.rules = row.rules, n.status = row.status,
  n.publishedOn = row.publishedOn, n.publishedTo = row.publishedTo, n.version = row.version
RETURN count(*) AS written
