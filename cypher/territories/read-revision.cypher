// How far a territory's map is, to know without reading it whether a copy is still good.
// Parameters: territoryId. Columns: revision, asOf, changeId (the change that made this revision, null before the
// first: a territory deleted and made again under the same id counts from the start, its changes are others).
MATCH (t:Territory {id: $territoryId})
RETURN t.revision AS revision, t.asOf AS asOf,
  head(COLLECT {
    MATCH (t)<-[:CHANGED {revision: t.revision}]-(c:Change)
    RETURN c.id ORDER BY c.id LIMIT 1
  }) AS changeId
