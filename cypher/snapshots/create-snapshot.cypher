// Stores a frozen state, which never changes. Its content is a node of its own, so that lists stay light.
// Parameters: id, title, note, author, authors, organisation, licence, software, takenAt, hash, territoryIds,
// territories, minIntensity, withoutTransactions, multiParty, confirmation, importedAt, mutationId, content. Columns: id.
CREATE (s:Snapshot {
  id: $id, title: $title, note: $note, author: $author, authors: $authors, organisation: $organisation,
  licence: $licence, software: $software, takenAt: $takenAt, hash: $hash, territoryIds: $territoryIds,
  territories: $territories, minIntensity: $minIntensity, withoutTransactions: $withoutTransactions,
  multiParty: $multiParty, confirmation: $confirmation,
  importedAt: $importedAt, mutationId: $mutationId
})-[:HOLDS]->(:SnapshotContent {id: $id, text: $content})
RETURN s.id AS id
