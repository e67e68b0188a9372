// Commitments without what hangs on them: thousands may carry an item of the Charter, which is looked at at each start.
// Parameters: ids. Columns: kind, fromId (the id of a node), toId (null), properties (all that are stored).
UNWIND $ids AS id
MATCH (n:Commitment {id: id})
RETURN 'Commitment' AS kind, id AS fromId, null AS toId, n {.*} AS properties
