// Which changes of a territory only placed its actors, and where, oldest first? At most three: more is no first layout.
// Parameters: territoryId. Columns: type, after (JSON text or null).
MATCH (:Territory {id: $territoryId})<-[r:CHANGED]-(c:Change)
WHERE c.type IN ['positions.set', 'positions.arranged', 'positions.composed', 'positions.cleared']
WITH c, r ORDER BY c.type, r.revision, c.id LIMIT 3
RETURN c.type AS type, CASE WHEN c.type = 'positions.set' THEN c.after END AS after
