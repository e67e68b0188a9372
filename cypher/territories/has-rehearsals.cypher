// Is there a territory to practise on?
// Parameters: none. Columns: found.
RETURN EXISTS { MATCH (:Territory {rehearsal: true}) } AS found
