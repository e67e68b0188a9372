// Reads the positions of the actors on a territory's map.
// Parameters: territoryId, seesPrivate. Columns: positions (actorId, x, y); no row when there is no such
// territory.
MATCH (t:Territory {id: $territoryId})
RETURN COLLECT {
    MATCH (t)<-[m:ACTS_IN]-(a:Actor)
    WHERE m.x IS NOT NULL AND m.y IS NOT NULL AND ($seesPrivate OR NOT coalesce(a.private, false))
    RETURN {actorId: a.id, x: m.x, y: m.y} ORDER BY a.id
  } AS positions
