// Counts what is on territories at their own day (asOf, else today). Cooperations come grouped by what decides their
// state: the rule itself is the domain's.
// Parameters: ids, today, seesPrivate, leftOut (ids of cooperations that do not count). Columns: id, day, actors,
// cooperations, commitments, shown.
UNWIND $ids AS wanted
MATCH (t:Territory {id: wanted})
WITH t, coalesce(t.asOf, $today) AS day
CALL (t, day) {
  MATCH (t)<-[m:ACTS_IN]-(on:Actor)-[:PARTY_TO]->(c:Cooperation)
  WHERE m.onMap AND (m.since IS NULL OR m.since <= day) AND ($seesPrivate OR NOT coalesce(on.private, false))
  WITH DISTINCT c
  WHERE NOT c.id IN $leftOut AND ($seesPrivate OR (NOT coalesce(c.private, false) AND (
    NOT EXISTS { (c)<-[:PARTY_TO]-(:Actor {private: true}) }
    OR COUNT { MATCH (c)<-[:PARTY_TO]-(a:Actor) WHERE NOT coalesce(a.private, false) } > 1)))
  WITH c.status AS status, c.startedOn AS startedOn, c.endedOn AS endedOn, c.recordedOn AS recordedOn,
    count(c) AS number
  WITH status, startedOn, endedOn, recordedOn, number
  ORDER BY status, startedOn, endedOn, recordedOn
  RETURN collect({
    status: status, startedOn: startedOn, endedOn: endedOn, recordedOn: recordedOn, number: number
  }) AS cooperations
}
RETURN t.id AS id,
  day,
  COUNT {
    MATCH (t)<-[m:ACTS_IN]-(a:Actor)
    WHERE m.onMap AND (m.since IS NULL OR m.since <= day) AND ($seesPrivate OR NOT coalesce(a.private, false))
  } AS actors,
  cooperations,
  COUNT { MATCH (t)<-[:FOR]-(k:Commitment {status: 'open'}) } AS commitments,
  COUNT {
    MATCH (t)<-[:ON]-(g:GapAnswer)
    WHERE g.shown IS NOT NULL AND ($seesPrivate OR NOT EXISTS {
      UNWIND split(g.key, ':') AS id
      OPTIONAL MATCH (a:Actor {id: id})
      OPTIONAL MATCH (c:Cooperation {id: id})
      WITH a, c
      WHERE coalesce(a.private, c.private, false)
      RETURN a
    })
  } AS shown
ORDER BY t.id
