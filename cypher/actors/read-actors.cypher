// Some actors, with where they act, whose members they are, what they need and offer.
// Parameters: ids, seesPrivate. Columns: actor.
UNWIND $ids AS wanted
MATCH (a:Actor {id: wanted})
WHERE $seesPrivate OR NOT coalesce(a.private, false)
RETURN a {.*, nameKeys: null, foldedName: null,
    territoryIds: COLLECT { MATCH (a)-[:ACTS_IN]->(t:Territory) RETURN t.id ORDER BY t.id },
    memberOf: COLLECT {
      MATCH (a)-[m:MEMBER_OF]->(o:Actor)
      WHERE $seesPrivate OR NOT coalesce(o.private, false)
      RETURN {actorId: o.id, since: m.since, source: m.source} ORDER BY o.id
    },
    needs: COLLECT {
      MATCH (a)-[n:NEEDS]->(r:Resource)
      RETURN {resourceId: r.id, themeId: n.themeId, note: n.note} ORDER BY r.id
    },
    offers: COLLECT {
      MATCH (a)-[n:OFFERS]->(r:Resource)
      RETURN {resourceId: r.id, themeId: n.themeId, note: n.note} ORDER BY r.id
    }
  } AS actor
ORDER BY a.id
