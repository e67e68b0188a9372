// How does an actor stand in a territory?
// Parameters: actorId, territoryId. Columns: membership; no row when it does not act there.
MATCH (:Actor {id: $actorId})-[m:ACTS_IN]->(:Territory {id: $territoryId})
RETURN {
    since: m.since, main: m.main, onMap: m.onMap, heardLinksOn: m.heardLinksOn,
    heardCommitmentsOn: m.heardCommitmentsOn, heardNeedsOn: m.heardNeedsOn
  } AS membership
