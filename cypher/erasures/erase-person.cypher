// Ends the access of a person, and puts a neutral word wherever their name stood as an author. Not of the last
// administrator.
// Parameters: id, neutral. Columns: name, territoryIds (whose history or answers named them); no row where it may not be.
MERGE (s:Setup {id: 'setup'})
SET s.locked = true
REMOVE s.locked
WITH s
MATCH (p:Person {id: $id})
WHERE p.role <> 'administrator' OR EXISTS { MATCH (other:Person {role: 'administrator'}) WHERE other <> p }
WITH p, p.name AS name
CALL (p) {
  OPTIONAL MATCH (p)<-[:OF]-(session:Session)
  DETACH DELETE session
}
CALL (p) {
  OPTIONAL MATCH (b:Binding)-[:BINDS]->(p)
  DETACH DELETE b
}
WITH p, name,
  COLLECT { MATCH (:Change {by: name})-[:CHANGED]->(t:Territory) RETURN DISTINCT t.id }
  + COLLECT { MATCH (:GapAnswer {by: name})-[:ON]->(t:Territory) RETURN DISTINCT t.id } AS territoryIds
CALL (name) {
  MATCH (c:Change|GapAnswer {by: name})
  SET c.by = $neutral
}
CALL (p) {
  MATCH (c:Change)
  WHERE c.byKey ENDS WITH p.id
  REMOVE c.byKey
}
CALL (name) {
  MATCH (n:Snapshot {author: name})
  SET n.author = $neutral
}
CALL (name) {
  MATCH (n:Snapshot)
  WHERE name IN n.authors
  SET n.authors = [author IN n.authors | CASE author WHEN name THEN $neutral ELSE author END]
}
CALL (name) {
  MATCH (l:AccessLink)
  WHERE l.createdBy = name OR l.label = name
  SET l.createdBy = CASE l.createdBy WHEN name THEN $neutral ELSE l.createdBy END,
    l.label = CASE l.label WHEN name THEN $neutral ELSE l.label END
}
DETACH DELETE p
RETURN name, territoryIds
