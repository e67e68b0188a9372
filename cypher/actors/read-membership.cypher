// How does an actor stand in a territory?
// Parameters: actorId, territoryId. Columns: membership; no row when it does not act there.
MATCH (:Actor {id: $actorId})-[m:ACTS_IN]->(:Territory {id: $territoryId})
RETURN m {.*} AS membership
