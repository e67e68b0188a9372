// Some commitments, with their territory, themes, what they refine, and who carries them.
// Parameters: ids, seesPrivate. Columns: commitment.
UNWIND $ids AS wanted
MATCH (k:Commitment {id: wanted})
RETURN k {.*,
    territoryId: head(COLLECT { MATCH (k)-[:FOR]->(t:Territory) RETURN t.id ORDER BY t.id }),
    themes: COLLECT { MATCH (k)-[:ABOUT]->(th:Theme) RETURN th.id ORDER BY th.id },
    refines: head(COLLECT { MATCH (k)-[:REFINES]->(r:Commitment) RETURN r.id ORDER BY r.id }),
    carriers: COLLECT {
      MATCH (k)<-[y:CARRIES]-(a:Actor)
      WHERE $seesPrivate OR NOT coalesce(a.private, false)
      RETURN y {.*, actorId: a.id}
      ORDER BY a.id
    }
  } AS commitment
ORDER BY k.id
