// By which version of the rules were the keys of names made, all of them?
// Parameters: none. Columns: rules.
MATCH (s:Setup {id: 'name-rules'})
RETURN s.rules AS rules
