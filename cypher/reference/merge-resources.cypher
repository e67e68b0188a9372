// Which resources can be needed and offered from now on? Their labels are in the reference tables.
// Parameters: ids. Columns: merged (how many there are).
UNWIND $ids AS id
MERGE (n:Resource {id: id})
RETURN count(n) AS merged
