// Opens a vote in a workshop; none where one is open there already.
// Parameters: id, workshopId, about, dots, now, choices (key, said: text and reason of each language, as fr and frReason;
// actorIds, cooperationIds; in their order).
// Columns: id; no row where another vote is open.
MATCH (w:Workshop {id: $workshopId})
// The lock on the workshop: of two that open one at once, one waits and finds it open.
SET w.title = w.title
WITH w
WHERE NOT EXISTS { MATCH (:Vote {workshopId: $workshopId, status: 'open'}) }
CREATE (v:Vote {id: $id, workshopId: $workshopId, about: $about, dots: $dots, status: 'open', openedAt: $now})
WITH v
CALL (v) {
  UNWIND range(0, size($choices) - 1) AS place
  WITH v, place, $choices[place] AS choice
  CREATE (c:VoteChoice {id: $id + '.' + toString(place), key: choice.key, place: place,
    actorIds: choice.actorIds, cooperationIds: choice.cooperationIds})-[:CHOICE_IN]->(v)
  SET c += choice.said
}
RETURN v.id AS id
