// Reads the cooperations with a party on a territory's map, as stored, by id. One row each, since a large
// territory has more than fit into one row of the engine.
// Parameters: territoryId. Columns: cooperation, with parties, themes, serves, declarations. `.*`, so that
// what is not stored is absent, and the row's schema needs not look for nulls; a declaration has an id that
// nobody needs.
MATCH (:Territory {id: $territoryId})<-[m:ACTS_IN]-(:Actor)-[:PARTY_TO]->(c:Cooperation)
WHERE m.onMap
WITH DISTINCT c ORDER BY c.id
RETURN c {.*,
  parties: COLLECT {
    MATCH (c)<-[p:PARTY_TO]-(a:Actor)
    RETURN p {.*, actorId: a.id}
    ORDER BY p.role, a.id
  },
  themes: COLLECT { MATCH (c)-[:ABOUT]->(th:Theme) RETURN th.id ORDER BY th.id },
  serves: COLLECT { MATCH (c)-[:SERVES]->(k:Commitment) RETURN k.id ORDER BY k.id },
  declarations: COLLECT {
    MATCH (c)<-[:ON]-(d:Declaration)<-[:DECLARED]-(a:Actor)
    RETURN {actorId: a.id, intensity: d.intensity, on: d.on, channel: d.channel, voice: d.voice,
      perVoice: d.perVoice}
    ORDER BY d.on, a.id, d.voice
  }
} AS cooperation
