// What is the network of this question, for the Graph Data Science library to compute on?
// The domain says who is linked: nothing of it is matched here. An actor without link has no `to`; each pair comes once.
// Parameters: graph (a name no other has), links (from, to, weight). Columns: nodes, relationships.
UNWIND $links AS link
WITH gds.graph.project($graph, link.from, link.to,
  {relationshipProperties: {weight: toFloat(link.weight)}},
  {undirectedRelationshipTypes: ['*'], readConcurrency: 1}) AS projected
RETURN projected.nodeCount AS nodes, projected.relationshipCount AS relationships
