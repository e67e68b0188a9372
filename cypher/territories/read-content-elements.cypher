// Who acts in territories, the commitments for them, the answers to their gaps, their lands.
// Parameters: ids. Columns: kind, fromId (the id of a node), toId (null for a node), properties (all that are stored).
CALL () {
  UNWIND $ids AS id
  MATCH (n:Territory {id: id})<-[r:ACTS_IN]-(o:Actor)
  RETURN DISTINCT 'ACTS_IN' AS kind, o.id AS fromId, id AS toId, r {.*} AS properties
  UNION ALL
  UNWIND $ids AS id
  MATCH (n:Territory {id: id})<-[r:FOR]-(o:Commitment)
  RETURN DISTINCT 'FOR' AS kind, o.id AS fromId, id AS toId, {} AS properties
  UNION ALL
  UNWIND $ids AS id
  MATCH (n:Territory {id: id})<-[:ON]-(g:GapAnswer)
  RETURN 'GapAnswer' AS kind, g.id AS fromId, null AS toId, g {.*, territoryId: id} AS properties
  UNION ALL
  UNWIND $ids AS id
  MATCH (n:Territory {id: id})<-[:OF]-(l:Land)
  RETURN 'Land' AS kind, l.id AS fromId, null AS toId, l {.*, territoryId: id} AS properties
}
RETURN kind, fromId, toId, properties ORDER BY kind, fromId, toId
