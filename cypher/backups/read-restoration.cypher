// When was the whole graph restored last?
// Parameters: none. Columns: at.
MATCH (r:Restoration {id: 'last'})
RETURN r.at AS at
