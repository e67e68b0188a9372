// Links nodes that stand aside. A link whose end is gone is not counted.
// Parameters: rows. Columns: links.
UNWIND $rows AS row
MATCH (a:Staged)
WHERE elementId(a) = row.from
MATCH (b:Staged)
WHERE elementId(b) = row.to
CREATE (a)-[r:$(row.type)]->(b)
SET r = row.properties
FOREACH (name IN row.floats | SET r[name] = toFloat(r[name]))
RETURN count(r) AS links
