// Does anybody administer this server?
// Parameters: none. Columns: found.
RETURN EXISTS { (:Person {role: 'administrator'}) } AS found
