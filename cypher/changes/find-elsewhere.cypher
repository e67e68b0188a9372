// Lists the changes after a moment to any of these nodes, or to elements attached to them, that are missing
// in the history of a territory because it did not show them. Oldest first.
// Parameters: territoryId, at (an instant in UTC), marks (what the key of such an element holds: `:amap"`,
// `:amap>`). Columns: type, at, before, after (JSON text or null).
MATCH (c:Change)
WHERE c.at > $at
  AND any(mark IN $marks WHERE c.before CONTAINS mark OR c.after CONTAINS mark)
  AND NOT EXISTS { (c)-[:CHANGED]->(:Territory {id: $territoryId}) }
RETURN c.type AS type, c.at AS at, c.before AS before, c.after AS after
ORDER BY at, c.id
