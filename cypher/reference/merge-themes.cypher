// Which themes exist from now on? Their labels are no part of the graph: the reference tables have them.
// Parameters: ids. Columns: merged (how many there are).
UNWIND $ids AS id
MERGE (n:Theme {id: id})
RETURN count(n) AS merged
