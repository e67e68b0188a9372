import type { TerritoryDocument } from '../../../model/elements/documents/territory-document.ts';
import { effectiveEdits } from '../../../model/elements/element-edits.ts';
import { type Edits, type Elements, parseKey } from '../../../model/elements/elements.ts';
import { ElementIndex } from '../../../model/elements/past/element-index.ts';
import { scopeOf } from '../../../model/elements/touched.ts';
import { UnknownReferenceError } from '../../../model/errors.ts';
import { restoreEdits } from '../../../model/writes/restore-edits.ts';
import { ElementReader } from '../../store/elements.ts';
import type { Executor } from '../../store/execute.ts';
import { type Committed, commitWrite, type WriteContext, type WriteDeps } from '../commit-write.ts';

/** Tens of thousands of elements are read and written in one transaction. */
const PATIENCE = { timeoutMs: 280_000 };

/** Makes territories what a document says, in one Change; undoing it brings back what was there before. */
export function restoreDocument(
  deps: WriteDeps,
  document: TerritoryDocument,
  context: WriteContext,
  type: 'snapshot.restored' | 'territory.restored' = 'snapshot.restored',
): Promise<Committed> {
  const { territoryIds } = document;
  return commitWrite(deps, {
    type,
    subjectId: territoryIds[0] ?? '',
    context,
    restores: true,
    timeoutMs: PATIENCE.timeoutMs,
    scope: scopeOf({ territoryIds }),
    read: (reader) => readScene(reader, document),
    plan: (state, reader) => {
      requireVocabulary(reader, document);
      return restoreEdits(state, document, (key) => reader.has(key));
    },
  });
}

/** Computes what restoring a document would change now, next to the elements that it was compared with. */
export const previewDocument = (
  executor: Executor,
  document: TerritoryDocument,
): Promise<{ readonly state: Elements; readonly edits: Edits }> =>
  executor.readTransaction(async (tx) => {
    const reader = new ElementReader(tx);
    await readScene(reader, document);
    requireVocabulary(reader, document);
    const { state } = reader;
    return {
      state,
      edits: effectiveEdits(
        state,
        restoreEdits(state, document, (key) => reader.has(key)),
      ),
    };
  }, PATIENCE);

/** Reads all that is there now of the territories and of what the document names. */
async function readScene(
  reader: ElementReader,
  { territoryIds, elements }: TerritoryDocument,
): Promise<void> {
  const target = new ElementIndex(elements);
  const named = (kind: 'Actor' | 'Cooperation' | 'Commitment' | 'Land') =>
    target.all(kind).map(({ id }) => id);
  await Promise.all([reader.read('territories', territoryIds), reader.read('contents', territoryIds)]);
  await reader.read('lands', named('Land'));
  const index = () => new ElementIndex(reader.state);
  const acting = territoryIds.flatMap((id) => index().to('ACTS_IN', id)).map(({ id }) => id);
  const actors = [...new Set([...acting, ...named('Actor')])];
  await Promise.all([
    reader.read('actors', actors),
    reader.read('belongings', actors),
    reader.read('ties', actors),
  ]);
  const ties = index();
  const toIds = (kind: 'PARTY_TO' | 'CARRIES') =>
    acting.flatMap((id) => ties.from(kind, id)).map(({ toId }) => toId);
  const own = territoryIds.flatMap((id) => ties.to('FOR', id)).map(({ id }) => id);
  await Promise.all([
    reader.read('cooperations', [...new Set([...toIds('PARTY_TO'), ...named('Cooperation')])]),
    reader.read('commitments', [...new Set([...own, ...toIds('CARRIES'), ...named('Commitment')])]),
  ]);
  const whole = index();
  const known = new Set(actors);
  const others = [...whole.all('Cooperation'), ...whole.all('Commitment')]
    .flatMap(({ id }) => [...whole.to('PARTY_TO', id), ...whole.to('CARRIES', id)])
    .map(({ id }) => id);
  await reader.read(
    'actors',
    [...new Set(others)].filter((id) => !known.has(id)),
  );
  await reader.lookUp(referencesOf(elements));
}

function referencesOf(elements: TerritoryDocument['elements']) {
  const ids = { Theme: new Set<string>(), Resource: new Set<string>(), Commitment: new Set<string>() };
  for (const [key, { themeId }] of elements) {
    const { kind, toId = '' } = parseKey(key);
    if (kind === 'COMMITMENT_ABOUT' || kind === 'COOPERATION_ABOUT') ids.Theme.add(toId);
    if (kind === 'NEEDS' || kind === 'OFFERS') {
      ids.Resource.add(toId);
      if (typeof themeId === 'string') ids.Theme.add(themeId);
    }
    if (kind === 'SERVES' || kind === 'REFINES') ids.Commitment.add(toId);
  }
  return { themeIds: [...ids.Theme], resourceIds: [...ids.Resource], commitmentIds: [...ids.Commitment] };
}

/**
 * Refuses unknown themes and resources by name: they are the server's own, and nothing is restored in part.
 */
function requireVocabulary(reader: ElementReader, { elements }: TerritoryDocument): void {
  const { themeIds, resourceIds } = referencesOf(elements);
  const unknown = [
    ...themeIds.map((id) => ({ path: 'content.document.themes', id, key: `Theme:${id}` })),
    ...resourceIds.map((id) => ({ path: 'content.document.resources', id, key: `Resource:${id}` })),
  ].filter(({ key }) => !reader.has(key));
  if (unknown.length > 0) throw new UnknownReferenceError(unknown);
}
