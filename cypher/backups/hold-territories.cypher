// Takes the write lock of every territory, in the order in which writes take theirs: until this transaction ends no
// process writes to a map.
// Parameters: none. Columns: territories.
MATCH (t:Territory)
WITH t ORDER BY t.id
SET t.locked = true
REMOVE t.locked
RETURN count(t) AS territories
