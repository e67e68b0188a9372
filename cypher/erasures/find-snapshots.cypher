// Which snapshots hold one of these words?
// Parameters: words. Columns: id, title, note, organisation, authors, takenAt, territoryIds, text.
MATCH (s:Snapshot)-[:HOLDS]->(c:SnapshotContent)
WHERE any(word IN $words WHERE c.text CONTAINS word OR s.title CONTAINS word OR s.note CONTAINS word
  OR s.organisation CONTAINS word OR any(author IN s.authors WHERE author CONTAINS word))
RETURN s.id AS id, s.title AS title, s.note AS note, s.organisation AS organisation, s.authors AS authors, s.takenAt AS takenAt, s.territoryIds AS territoryIds,
  c.text AS text ORDER BY id
