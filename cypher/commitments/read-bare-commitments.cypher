// Reads commitments without their relationships: thousands may refine an item of the Charter, which every
// start reads.
// Parameters: ids. Columns: kind, fromId (the id of a node), toId (null), properties (all that are stored).
UNWIND $ids AS id
MATCH (n:Commitment {id: id})
RETURN 'Commitment' AS kind, id AS fromId, null AS toId, n {.*} AS properties
