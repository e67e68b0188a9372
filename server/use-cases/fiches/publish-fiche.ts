import type { Publication } from '../../../model/contract/fiche.ts';
import { dayInParis } from '../../../model/elements/day.ts';
import { asSet, nodeKey, propertiesOf } from '../../../model/elements/elements.ts';
import { scopeOf } from '../../../model/elements/touched.ts';
import { UnknownReferenceError } from '../../../model/errors.ts';
import { showFiche } from '../../../model/readings/fiches/show-fiche.ts';
import { defaultDay } from '../../../model/writes/default-day.ts';
import { FicheIncompleteError, FicheWithheldError } from '../../../model/writes/fiches/fiche-errors.ts';
import { requireNode } from '../../../model/writes/require.ts';
import { listRecipients, readFiche } from '../../store/fiches.ts';
import { type Committed, commitWrite, type WriteContext, type WriteDeps } from '../commit-write.ts';
import { type FichePlace, requireHome } from './fiche-place.ts';

/**
 * Publishes a fiche to territories: peers, or others that whoever publishes reads (`readable`, null for all). What is
 * published is looked at in the same transaction as those elsewhere will see it.
 */
export function publishFiche(
  deps: WriteDeps,
  place: FichePlace,
  { territoryIds }: Publication,
  readable: readonly string[] | null,
  context: WriteContext,
): Promise<Committed> {
  const { territoryId, ficheId } = place;
  let told: Awaited<ReturnType<typeof readFiche>>;
  let recipients: ReadonlySet<string> = new Set();
  return commitWrite(deps, {
    type: 'fiche.published',
    subjectId: ficheId,
    context,
    scope: scopeOf({ territoryIds: [territoryId, ...territoryIds] }),
    read: async (reader, tx) => {
      await Promise.all([reader.read('territories', [territoryId]), reader.read('fiches', [ficheId])]);
      told = await readFiche(tx, territoryId, ficheId);
      recipients = new Set((await listRecipients(tx, territoryId, readable)).map(({ id }) => id));
    },
    plan: (state) => {
      const fiche = requireNode(state, 'Fiche', ficheId);
      requireHome(fiche, place);
      const unknown = territoryIds
        .map((id, i) => ({ path: `territoryIds.${i}`, id }))
        .filter(({ id }) => !recipients.has(id));
      if (unknown.length > 0) throw new UnknownReferenceError(unknown);
      const shown =
        told && showFiche(told, { territoryId, writes: true, leads: true }, dayInParis(new Date()));
      if (shown?.withheld !== undefined) throw new FicheWithheldError(shown.withheld);
      const { title, summary, learnt, reusable } = fiche;
      const missing = [
        ...(title === undefined ? ['title'] : []),
        ...(summary === undefined ? ['summary'] : []),
        ...(learnt === undefined && reusable === undefined ? ['learnt'] : []),
      ];
      if (missing.length > 0) throw new FicheIncompleteError(missing);
      const publishedTo = asSet(territoryIds);
      const day = defaultDay(new Date(), state.get(nodeKey('Territory', territoryId)));
      const publishedOn = fiche.status === 'published' ? fiche.publishedOn : day;
      return new Map([
        [
          nodeKey('Fiche', ficheId),
          propertiesOf({ ...fiche, status: 'published', publishedOn, publishedTo }),
        ],
      ]);
    },
  });
}

/** Withdraws a fiche; to whom it was published is remembered, to publish it again. */
export function withdrawFiche(deps: WriteDeps, place: FichePlace, context: WriteContext): Promise<Committed> {
  const { territoryId, ficheId } = place;
  return commitWrite(deps, {
    type: 'fiche.withdrawn',
    subjectId: ficheId,
    context,
    scope: scopeOf({ territoryIds: [territoryId] }),
    read: (reader) => reader.read('fiches', [ficheId]),
    plan: (state) => {
      const fiche = requireNode(state, 'Fiche', ficheId);
      requireHome(fiche, place);
      if (fiche.status !== 'published') return new Map();
      return new Map([[nodeKey('Fiche', ficheId), { ...fiche, status: 'withdrawn' }]]);
    },
  });
}
