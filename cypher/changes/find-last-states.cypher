// Finds the last change of a territory that recorded each of these deleted elements.
// Parameters: territoryId, keys (`Actor:amap`). Columns: key, before, after (JSON text or null).
UNWIND $keys AS key
CALL (key) {
  MATCH (:Territory {id: $territoryId})<-[r:CHANGED]-(c:Change)
  WHERE c.before CONTAINS ('"' + key + '":') OR c.after CONTAINS ('"' + key + '":')
  RETURN c, r
  ORDER BY r.revision DESC
  LIMIT 1
}
RETURN key, c.before AS before, c.after AS after ORDER BY key
