// Lists changes after a moment to these nodes, or to elements attached to them, that are missing in a
// territory's history. The territory did not show them at that time. Oldest first.
// Parameters: territoryId, at (an instant in UTC), marks (what the key of such an element holds: `:amap"`,
// `:amap>`). Columns: type, at, before, after (JSON text or null).
MATCH (c:Change)
WHERE c.at > $at
  AND any(mark IN $marks WHERE c.before CONTAINS mark OR c.after CONTAINS mark)
  AND NOT EXISTS { (c)-[:CHANGED]->(:Territory {id: $territoryId}) }
RETURN c.type AS type, c.at AS at, c.before AS before, c.after AS after
ORDER BY at, c.id
