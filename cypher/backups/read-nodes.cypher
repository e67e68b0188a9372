// Reads nodes with their properties and outgoing relationships. `floats` lists the properties that are no
// integers.
// Parameters: refs, kinds. Columns: ref, properties, floats, links.
UNWIND $refs AS ref
MATCH (n)
WHERE elementId(n) = ref
RETURN ref, properties(n) AS properties, [name IN keys(n) WHERE n[name] IS :: FLOAT | name] AS floats,
  COLLECT {
    MATCH (n)-[r]->(o)
    WHERE any(label IN labels(o) WHERE label IN $kinds)
      AND o.id IS :: STRING NOT NULL AND (NOT o:Person OR o.nameKey IS NOT NULL)
    RETURN {
      type: type(r), kind: head(labels(o)), id: o.id, properties: properties(r),
      floats: [name IN keys(r) WHERE r[name] IS :: FLOAT | name]
    }
  } AS links
