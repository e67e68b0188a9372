// Which change of a territory was the last to say something of these things, that are there no more?
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
