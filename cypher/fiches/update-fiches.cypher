// Gives fiches the properties they have from now on; what is null is removed.
// Parameters: rows (id and every property, null where absent). Columns: written (how many rows).
UNWIND $rows AS row
MATCH (n:Fiche {id: row.id})
SET n.title = row.title, n.summary = row.summary, n.obstacles = row.obstacles, n.learnt = row.learnt,
  n.reusable = row.reusable, n.contact = row.contact, n.rules = row.rules, n.status = row.status,
  n.publishedOn = row.publishedOn, n.publishedTo = row.publishedTo, n.version = row.version
RETURN count(*) AS written
