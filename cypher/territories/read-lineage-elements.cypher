// Reads PART_OF of territories, up to the widest and down to the smallest.
// Parameters: ids. Columns: kind, fromId (the id of a node), toId, properties (none).
CALL () {
  UNWIND $ids AS id
  MATCH (:Territory {id: id})-[:PART_OF*0..7]->(n:Territory)-[:PART_OF]->(o:Territory)
  RETURN n.id AS fromId, o.id AS toId
  UNION
  UNWIND $ids AS id
  MATCH (:Territory {id: id})<-[:PART_OF*0..7]-(o:Territory)<-[:PART_OF]-(n:Territory)
  RETURN n.id AS fromId, o.id AS toId
}
RETURN 'PART_OF' AS kind, fromId, toId, {} AS properties
ORDER BY fromId, toId
