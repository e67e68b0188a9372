// Lists frozen states, newest first. A rehearsal's states appear only in its own list.
// Parameters: id, mutationId, territoryId (each null for any). Columns: snapshot.
MATCH (s:Snapshot)
WHERE ($id IS NULL OR s.id = $id) AND ($mutationId IS NULL OR s.mutationId = $mutationId)
  AND ($territoryId IS NULL OR $territoryId IN s.territoryIds)
  AND ($id IS NOT NULL OR $mutationId IS NOT NULL OR $territoryId IS NOT NULL
    OR NOT EXISTS { MATCH (t:Territory {rehearsal: true}) WHERE t.id IN s.territoryIds })
RETURN s {
    .id, .title, .note, .author, .authors, .organisation, .licence, .software, .takenAt, .hash, .territories, .minIntensity, .withoutTransactions, .multiParty, .confirmation, .importedAt, .replacedAt
  } AS snapshot
ORDER BY s.takenAt DESC, s.id
LIMIT 1000
