// What do the actors of the map need, and who else on it offers the same resource on the same theme?
// Parameters: territoryId, day, hiddenActorIds. Columns: actorId, resourceId, themeId, note, offers (actorId, note).
MATCH (t:Territory {id: $territoryId})<-[here:ACTS_IN]-(a:Actor)-[n:NEEDS]->(r:Resource)
WHERE here.onMap AND (here.since IS NULL OR here.since <= $day) AND NOT a.id IN $hiddenActorIds
WITH t, collect({actor: a, need: n, resource: r}) AS needs
CALL (t) {
  MATCH (t)<-[here:ACTS_IN]-(b:Actor)-[o:OFFERS]->(r:Resource)
  WHERE here.onMap AND (here.since IS NULL OR here.since <= $day) AND NOT b.id IN $hiddenActorIds
  WITH b, o, r ORDER BY b.id
  RETURN collect({actorId: b.id, resourceId: r.id, themeId: coalesce(o.themeId, ''), note: o.note}) AS offers
}
UNWIND needs AS one
WITH one.actor.id AS actorId, one.resource.id AS resourceId, one.need AS need, offers
RETURN actorId, resourceId, need.themeId AS themeId, need.note AS note,
  [offer IN offers
    WHERE offer.resourceId = resourceId AND offer.actorId <> actorId
      AND offer.themeId = coalesce(need.themeId, '')
    | {actorId: offer.actorId, note: offer.note}] AS offers
ORDER BY actorId, resourceId
