// Notes by which version of the rules the keys of all names were made.
// Parameters: rules. Columns: rules.
MERGE (s:Setup {id: 'name-rules'})
SET s.rules = $rules
RETURN s.rules AS rules
