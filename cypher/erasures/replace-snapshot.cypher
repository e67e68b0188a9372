// A snapshot without what was erased from it, at its address; what it held before is destroyed.
// Parameters: id, title, note, organisation, authors, software, hash, territories (JSON text), content, at. Columns: id.
MATCH (s:Snapshot {id: $id})-[:HOLDS]->(c:SnapshotContent)
SET c.text = $content, s.hash = $hash, s.territories = $territories, s.title = $title, s.note = $note,
  s.organisation = $organisation, s.authors = $authors, s.software = coalesce($software, s.software),
  s.replacedAt = $at
RETURN s.id AS id
