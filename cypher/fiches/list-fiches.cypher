// Lists the briefs of a territory and those published to it, with their cooperation and its parties, newest
// first.
// Parameters: territoryId, id (null: all of them). Columns: fiche.
MATCH (c:Cooperation)<-[:TELLS]-(f:Fiche)-[:WRITTEN_IN]->(t:Territory)
WHERE ($id IS NULL OR f.id = $id)
  AND (t.id = $territoryId OR (f.status = 'published' AND $territoryId IN f.publishedTo))
WITH f, c, t ORDER BY f.publishedOn DESC, f.title, f.id
LIMIT 500
RETURN f {
    .id, .title, .summary, .obstacles, .learnt, .reusable, .contact, .status, .publishedOn, .version,
    territoryId: t.id, cooperationId: c.id, rules: coalesce(f.rules, []),
    territory: {name: t.name, level: t.level, asOf: t.asOf, fictional: t.fictional},
    publishedTo: COLLECT {
      MATCH (o:Territory)
      WHERE o.id IN f.publishedTo
      RETURN {id: o.id, name: o.name}
      ORDER BY o.name, o.id
    },
    cooperation: c {
      .nature, .formality, .status, .startedOn, .endedOn, .recordedOn, .fictional, .private,
      themes: COLLECT { MATCH (c)-[:ABOUT]->(th:Theme) RETURN th.id ORDER BY th.id },
      serves: COLLECT {
        MATCH (c)-[:SERVES]->(k:Commitment)
        RETURN {code: k.code, text: k.text}
        ORDER BY k.code, k.id
      }
    },
    parties: COLLECT {
      MATCH (c)<-[p:PARTY_TO]-(a:Actor)
      OPTIONAL MATCH (a)-[b:BRINGS]->(f)
      RETURN {
        actorId: a.id, name: a.name, family: a.family, kind: a.kind, role: p.role, private: a.private,
        lead: b.lead, brings: b.text,
        withdrawn: NOT EXISTS { (a)-[:ACTS_IN]->(t) } AND EXISTS {
          MATCH (said:Contribution {actorId: a.id, state: 'accepted'})-[:SENT_TO]->(:Workshop)-[:HELD_IN]->(t)
          WHERE said.answers CONTAINS '"verdict":"withdrawn"'
        }
      }
      ORDER BY coalesce(b.lead, false) DESC, p.role, a.name, a.id
    }
  } AS fiche
