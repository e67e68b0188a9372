// How much is in the database? Each is a number that the engine keeps: no node is read.
// Parameters: none. Columns: territories, actors, cooperations, commitments, changes, snapshots.
RETURN COUNT { (:Territory) } AS territories, COUNT { (:Actor) } AS actors,
  COUNT { (:Cooperation) } AS cooperations, COUNT { (:Commitment) } AS commitments,
  COUNT { (:Change) } AS changes, COUNT { (:Snapshot) } AS snapshots
