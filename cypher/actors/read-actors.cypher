// Some actors, with where they act, whose members they are, what they need and offer.
// Parameters: ids, seesPrivate. Columns: actor.
UNWIND $ids AS wanted
MATCH (a:Actor {id: wanted})
WHERE $seesPrivate OR NOT coalesce(a.private, false)
RETURN {
    id: a.id, name: a.name, family: a.family, kind: a.kind, scale: a.scale, tableRoles: a.tableRoles,
    charter: a.charter, signedOn: a.signedOn, siren: a.siren, url: a.url, description: a.description,
    mission: a.mission, expertise: a.expertise, frame: a.frame, constraints: a.constraints, expects: a.expects,
    tags: a.tags, fictional: a.fictional, private: a.private, source: a.source, version: a.version,
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
