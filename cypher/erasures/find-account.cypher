// Reads the personal data of a person who signs in, within reach of an erasure; without password, token or
// hash.
// Parameters: id. Columns: account, bindings (to accounts of organisations), sessions, links (ways in that it
// gave or that are called by its name; given: which), answers, snapshots, steps (changes by its name or by
// its credentials); no row where there is nobody.
MATCH (p:Person {id: $id})
RETURN {id: p.id, name: p.name, role: p.role, territoryIds: coalesce(p.territoryIds, 'all'), createdAt: p.createdAt}
  AS account,
  COLLECT {
    MATCH (b:Binding)-[:BINDS]->(p)
    RETURN {provider: b.provider, issuer: b.issuer, subject: b.subject, boundAt: b.boundAt}
  } AS bindings,
  COLLECT {
    MATCH (p)<-[:OF]-(s:Session)
    RETURN {createdAt: s.createdAt, expiresAt: s.expiresAt} ORDER BY s.createdAt, s.expiresAt
  } AS sessions,
  COLLECT {
    MATCH (l:AccessLink)
    WHERE l.createdBy = p.name OR l.label = p.name
    RETURN {id: l.id, given: coalesce(l.createdBy = p.name, false), kind: l.kind, role: l.role,
      territoryIds: coalesce(l.territoryIds, 'all'), createdAt: l.createdAt, expiresOn: l.expiresOn, usedAt: l.usedAt,
      revokedAt: l.revokedAt}
    ORDER BY l.createdAt, l.id
  } AS links,
  COLLECT {
    MATCH (g:GapAnswer {by: p.name})
    OPTIONAL MATCH (g)-[:ON]->(t:Territory)
    RETURN {at: g.at, territoryIds: CASE WHEN t IS NULL THEN [] ELSE [t.id] END} ORDER BY g.at, g.key, t.id
  } AS answers,
  COLLECT {
    MATCH (n:Snapshot)
    WHERE n.author = p.name OR p.name IN n.authors
    RETURN {id: n.id, takenAt: n.takenAt, territoryIds: n.territoryIds} ORDER BY n.takenAt, n.id
  } AS snapshots,
  COLLECT {
    MATCH (c:Change)
    WHERE c.by = p.name OR c.byKey ENDS WITH p.id
    RETURN {id: c.id, type: c.type, at: c.at,
      territoryIds: COLLECT { MATCH (c)-[:CHANGED]->(t:Territory) RETURN t.id ORDER BY t.id }}
    ORDER BY c.at, c.id
  } AS steps
