// Some cooperations as stored, with parties, themes, what they serve, and what each party declares.
// A private party leaves it, and one that is left with a single party is not there.
// Parameters: ids, seesPrivate. Columns: cooperation.
UNWIND $ids AS wanted
MATCH (c:Cooperation {id: wanted})
WHERE $seesPrivate OR (NOT coalesce(c.private, false) AND (
  NOT EXISTS { (c)<-[:PARTY_TO]-(:Actor {private: true}) }
  OR COUNT { MATCH (c)<-[:PARTY_TO]-(a:Actor) WHERE NOT coalesce(a.private, false) } > 1))
RETURN c {.*,
    parties: COLLECT {
      MATCH (c)<-[p:PARTY_TO]-(a:Actor)
      WHERE $seesPrivate OR NOT coalesce(a.private, false)
      RETURN p {.*, actorId: a.id}
      ORDER BY p.role, a.id
    },
    themes: COLLECT { MATCH (c)-[:ABOUT]->(th:Theme) RETURN th.id ORDER BY th.id },
    serves: COLLECT { MATCH (c)-[:SERVES]->(k:Commitment) RETURN k.id ORDER BY k.id },
    declarations: COLLECT {
      MATCH (c)<-[:ON]-(d:Declaration)<-[:DECLARED]-(a:Actor)
      WHERE $seesPrivate OR NOT coalesce(a.private, false)
      RETURN {actorId: a.id, intensity: d.intensity, on: d.on, channel: d.channel, voice: d.voice,
      perVoice: d.perVoice}
      ORDER BY d.on, a.id, d.voice
    }
  } AS cooperation
ORDER BY c.id
