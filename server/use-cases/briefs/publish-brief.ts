import type { Publication } from '../../../model/contract/brief.ts';
import { dayInParis } from '../../../model/elements/day.ts';
import { asSet, nodeKey, propertiesOf } from '../../../model/elements/elements.ts';
import { scopeOf } from '../../../model/elements/touched.ts';
import { UnknownReferenceError } from '../../../model/errors.ts';
import { showBrief } from '../../../model/readings/briefs/show-brief.ts';
import { BriefIncompleteError, BriefWithheldError } from '../../../model/writes/briefs/brief-errors.ts';
import { defaultDay } from '../../../model/writes/default-day.ts';
import { requireNode } from '../../../model/writes/require.ts';
import { listRecipients, readFiche } from '../../store/briefs.ts';
import { type Committed, commitWrite, type WriteContext, type WriteDeps } from '../commit-write.ts';
import { type BriefPlace, requireHome } from './write-brief.ts';

/**
 * Publishes a brief to territories: peers, or others that the publisher may read (`readable`, null for all).
 * The result is checked in the same transaction as those territories will see it.
 */
export function publishFiche(
  deps: WriteDeps,
  place: BriefPlace,
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
      const brief = requireNode(state, 'Fiche', ficheId);
      requireHome(brief, place);
      const unknown = territoryIds
        .map((id, i) => ({ path: `territoryIds.${i}`, id }))
        .filter(({ id }) => !recipients.has(id));
      if (unknown.length > 0) throw new UnknownReferenceError(unknown);
      const shown =
        told && showBrief(told, { territoryId, writes: true, leads: true }, dayInParis(new Date()));
      if (shown?.withheld !== undefined) throw new BriefWithheldError(shown.withheld);
      const { title, summary, learnt, reusable } = brief;
      const missing = [
        ...(title === undefined ? ['title'] : []),
        ...(summary === undefined ? ['summary'] : []),
        ...(learnt === undefined && reusable === undefined ? ['learnt'] : []),
      ];
      if (missing.length > 0) throw new BriefIncompleteError(missing);
      const publishedTo = asSet(territoryIds);
      const day = defaultDay(new Date(), state.get(nodeKey('Territory', territoryId)));
      const publishedOn = brief.status === 'published' ? brief.publishedOn : day;
      return new Map([
        [
          nodeKey('Fiche', ficheId),
          propertiesOf({ ...brief, status: 'published', publishedOn, publishedTo }),
        ],
      ]);
    },
  });
}

/** Withdraws a brief; remembers its recipients, to publish it again. */
export function withdrawFiche(deps: WriteDeps, place: BriefPlace, context: WriteContext): Promise<Committed> {
  const { territoryId, ficheId } = place;
  return commitWrite(deps, {
    type: 'fiche.withdrawn',
    subjectId: ficheId,
    context,
    scope: scopeOf({ territoryIds: [territoryId] }),
    read: (reader) => reader.read('fiches', [ficheId]),
    plan: (state) => {
      const brief = requireNode(state, 'Fiche', ficheId);
      requireHome(brief, place);
      if (brief.status !== 'published') return new Map();
      return new Map([[nodeKey('Fiche', ficheId), { ...brief, status: 'withdrawn' }]]);
    },
  });
}
