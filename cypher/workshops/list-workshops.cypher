// Workshops of a territory, the latest day first, and how far each is.
// Parameters: territoryId, id (null: all of them), today (a code is good until its last day), codePrefix
// (what begins all codes that this server can recognise; null: whatever begins them). Columns: workshop.
MATCH (w:Workshop)-[:HELD_IN]->(t:Territory {id: $territoryId})
WHERE $id IS NULL OR w.id = $id
CALL (w) {
  OPTIONAL MATCH (p:Participant {workshopId: w.id})
  RETURN count(p) AS participants
}
CALL (w) {
  OPTIONAL MATCH (c:Contribution)-[:SENT_TO]->(w)
  WITH c, c.answers CONTAINS '"screen":"rereading"' AS rereads
  RETURN collect(DISTINCT CASE WHEN NOT rereads AND c.state <> 'refused' THEN c.actorId END) AS spoke,
    collect(DISTINCT CASE WHEN rereads AND c.state = 'accepted' THEN c.actorId END) AS reread,
    sum(CASE WHEN c.state = 'pending' THEN 1 ELSE 0 END) AS pending
}
CALL (w) {
  OPTIONAL MATCH (l:AccessLink {workshopId: w.id})
  WHERE l.kind = 'code' AND l.revokedAt IS NULL AND l.expiresOn >= $today
  WITH l, $codePrefix IS NULL OR l.tokenHash STARTS WITH $codePrefix AS isGood
  RETURN max(CASE WHEN isGood THEN l.expiresOn END) AS codeUntil,
    max(CASE WHEN isGood THEN l.createdAt END) AS codeMadeAt,
    CASE WHEN count(l) > 0 AND count(CASE WHEN isGood THEN l END) = 0 THEN true END AS codeLost
}
RETURN w {
    .id, territoryId: t.id, .title, .on, .question, .follows, .method, .invited, .came, .acceptance, .status, .step,
    .rereadUntil, .openedAt, .closedAt, .closedOn, .minutes, .corrections, codeUntil: codeUntil,
    codeMadeAt: codeMadeAt, codeLost: codeLost, lateUntil: CASE w.status WHEN 'closed' THEN codeUntil END, .version,
    perimeterThemes: coalesce(w.perimeterThemes, []), perimeterActors: coalesce(w.perimeterActors, []),
    counts: {
      participants: participants, organisations: size(spoke), pending: pending,
      reread: size([id IN reread WHERE id IN spoke])
    }
  } AS workshop
ORDER BY w.on DESC, w.id
LIMIT 500
