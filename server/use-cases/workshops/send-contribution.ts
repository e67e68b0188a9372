import type { Answers, ContributionInput, Workshop } from '../../contract/workshop.ts';
import type { Sight } from '../../domain/access/sight.ts';
import { applyEdits, mergeEdits } from '../../domain/element-edits.ts';
import { type Edits, type Elements, nodeKey, type Properties, propertiesOf } from '../../domain/elements.ts';
import { checkCooperation } from '../../domain/model-rules.ts';
import { scopeOf } from '../../domain/touched.ts';
import { contributionEdits, type Speaking } from '../../domain/workshops/contribution-edits.ts';
import { ForbiddenError, IdTakenError, NotFoundError, UnknownReferenceError } from '../../errors.ts';
import type { ElementReader } from '../../store/elements.ts';
import type { Executor } from '../../store/execute.ts';
import { findHidden } from '../../store/hidden.ts';
import { type Committed, commitWrite, type WriteContext, type WriteDeps } from '../commit-write.ts';
import { readWholeActors } from '../delete-actor.ts';
import { type Reference, referencesIn, requireReferences } from '../require.ts';
import { requireHere, type WorkshopPlace } from './edit-workshop.ts';
import type { Speaker } from './who-speaks.ts';

/** A contribution by its address. */
export interface ContributionPlace extends WorkshopPlace {
  readonly contributionId: string;
}

/** Keeps a validated screen: on the map at once, or pending until the facilitator accepts it. */
export function sendContribution(
  deps: WriteDeps,
  place: ContributionPlace,
  workshop: Workshop,
  { actorId, answers, ...input }: ContributionInput,
  speaker: Speaker,
  context: WriteContext,
): Promise<Committed> {
  const { territoryId, workshopId, contributionId } = place;
  const as = speaker.as ?? input.as ?? 'other';
  const waits = speaker.isReviewed && workshop.acceptance === 'reviewed';
  const sent = { territoryId, workshopId, participantId: input.participantId, actorId, as };
  const contribution = { ...sent, answers: JSON.stringify(answers), state: waits ? 'pending' : 'accepted' };
  const speaking: Speaking = { ...sent, day: workshop.on, asWhole: speaker.asWhole };
  return writeContribution(
    deps,
    'contribution.sent',
    { place, speaking, answers },
    context,
    (state, apply) => {
      const key = nodeKey('Contribution', contributionId);
      const present = state.get(key);
      if (present !== undefined) requireSame(present, speaker, sent, contributionId);
      const edits = waits ? new Map() : apply();
      return mergeEdits(edits, new Map([[key, stamped(present, contribution)]]));
    },
  );
}

type Plan = (state: Elements, apply: () => Edits) => Edits;

/** One write of a workshop that may put what an organisation says on the map. */
export function writeContribution(
  deps: WriteDeps,
  type: string,
  said: { readonly place: ContributionPlace; readonly speaking: Speaking; readonly answers: Answers },
  context: WriteContext,
  plan: Plan,
): Promise<Committed> {
  const { place, speaking, answers } = said;
  const { territoryId, workshopId, contributionId } = place;
  return commitWrite(deps, {
    type,
    subjectId: contributionId,
    context,
    scope: scopeOf({ territoryIds: [territoryId], actingActorIds: [speaking.actorId] }),
    read: async (reader) => {
      await Promise.all([
        reader.read('territories', [territoryId]),
        reader.read('workshops', [workshopId]),
        reader.read('contributions', [contributionId]),
        readWholeActors(reader, [speaking.actorId]),
        readSaid(reader, answers, territoryId),
      ]);
    },
    plan: (state, reader) => {
      const workshop = state.get(nodeKey('Workshop', workshopId));
      if (workshop === undefined) throw new NotFoundError('WORKSHOP', workshopId);
      requireHere(workshop, territoryId, workshopId);
      const edits = plan(state, () => {
        requireSaid(reader, speaking, answers);
        return contributionEdits(state, speaking, answers);
      });
      const next = applyEdits(state, edits);
      for (const key of edits.keys()) {
        const id = /^(?:Cooperation:|PARTY_TO:[^>]*>)(.*)$/.exec(key)?.[1];
        if (id !== undefined) checkCooperation(next, id);
      }
      return edits;
    },
  });
}

/** Reads what the answers name besides what hangs on the organisation. */
async function readSaid(reader: ElementReader, answers: Answers, territoryId: string): Promise<void> {
  switch (answers.screen) {
    case 'commitments': {
      const { carried, added = [] } = answers;
      return reader.read('commitments', [
        ...carried.map(({ commitmentId }) => commitmentId),
        ...added.map(({ id }) => id),
      ]);
    }
    case 'links': {
      const { added = [] } = answers;
      await Promise.all([
        reader.read(
          'actors',
          added.map(({ actorId }) => actorId),
        ),
        reader.read(
          'cooperations',
          added.map(({ id }) => id),
        ),
        reader.lookUp({ themeIds: added.flatMap(({ themes = [] }) => themes) }),
      ]);
      return;
    }
    case 'needs': {
      const said = [...answers.needs, ...answers.offers];
      return reader.lookUp({
        resourceIds: said.map(({ resourceId }) => resourceId),
        themeIds: said.flatMap(({ themeId }) => themeId ?? []),
      });
    }
    case 'rereading':
      return reader.read('contents', [territoryId]);
    default:
      return;
  }
}

/** Refuses answers that name what is not there; a new organisation is there once its own screen is accepted. */
function requireSaid(reader: ElementReader, { actorId }: Speaking, answers: Answers): void {
  const own: Reference[] =
    answers.screen === 'organisation' ? [] : [{ path: 'actorId', kind: 'Actor', id: actorId }];
  requireReferences(reader, [...own, ...referencesOf(answers)]);
}

function referencesOf(answers: Answers): Reference[] {
  if (answers.screen === 'links')
    return (answers.added ?? []).flatMap(({ themes }, i) =>
      referencesIn(`answers.added.${i}.themes`, 'Theme', themes),
    );
  if (answers.screen !== 'needs') return [];
  return (['needs', 'offers'] as const).flatMap((list) =>
    answers[list].flatMap(({ resourceId, themeId }, i): Reference[] => [
      { path: `answers.${list}.${i}.resourceId`, kind: 'Resource', id: resourceId },
      ...(themeId === undefined
        ? []
        : [{ path: `answers.${list}.${i}.themeId`, kind: 'Theme' as const, id: themeId }]),
    ]),
  );
}

/** Sent again as it was, it keeps its moment: nothing changes. */
function stamped(
  present: Properties | undefined,
  contribution: Readonly<Record<string, unknown>>,
): Properties {
  const { at, reason: _reason, ...before } = present ?? {};
  const next = propertiesOf(contribution);
  const isSame = present !== undefined && JSON.stringify(sorted(before)) === JSON.stringify(sorted(next));
  return isSame ? present : { ...next, at: new Date().toISOString() };
}

const sorted = (properties: Properties): [string, unknown][] =>
  Object.entries(properties).sort(([a], [b]) => (a < b ? -1 : 1));

/** An id is of one workshop and of one organisation; a phone corrects what it said itself. */
function requireSame(
  present: Properties,
  speaker: Speaker,
  sent: { workshopId: string; actorId: string; participantId: string | undefined },
  id: string,
): void {
  if (present.workshopId !== sent.workshopId || present.actorId !== sent.actorId) throw new IdTakenError(id);
  if (speaker.isReviewed && present.participantId !== sent.participantId)
    throw new ForbiddenError('workshop.speak');
}

/** Treats what someone may not know of as what is not there. */
export async function refuseHiddenAnswers(
  executor: Executor,
  sight: Sight,
  { actorId, answers }: Pick<ContributionInput, 'actorId' | 'answers'>,
): Promise<void> {
  if (sight.seesPrivate && sight.territoryIds === null) return;
  const links = answers.screen === 'links' ? answers : { known: [], added: [], left: [] };
  const named = [
    { path: 'actorId', key: `Actor:${actorId}` },
    ...(links.added ?? []).map((link, i) => ({
      path: `answers.added.${i}.actorId`,
      key: `Actor:${link.actorId}`,
    })),
    ...links.known.map((link, i) => ({
      path: `answers.known.${i}.cooperationId`,
      key: `Cooperation:${link.cooperationId}`,
    })),
    ...(links.left ?? []).map((id, i) => ({ path: `answers.left.${i}`, key: `Cooperation:${id}` })),
  ];
  const idsOf = (kind: string) =>
    named.flatMap(({ key }) => (key.startsWith(`${kind}:`) ? [key.slice(kind.length + 1)] : []));
  const hidden = await findHidden(executor, sight, {
    actorIds: idsOf('Actor'),
    cooperationIds: idsOf('Cooperation'),
  });
  const found = named.filter(({ key }) => hidden.has(key));
  if (found.length > 0)
    throw new UnknownReferenceError(
      found.map(({ path, key }) => ({ path, id: key.slice(key.indexOf(':') + 1) })),
    );
}
