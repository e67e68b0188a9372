import { Answers } from '../../../model/contract/questionnaire.ts';
import { referencesOf } from '../../../model/contract/references.ts';
import { applyEdits, mergeEdits } from '../../../model/elements/element-edits.ts';
import { type Edits, type Elements, nodeKey, parseKey } from '../../../model/elements/elements.ts';
import { checkCooperation } from '../../../model/elements/model-rules.ts';
import { scopeOf } from '../../../model/elements/touched.ts';
import type { Speaking } from '../../../model/questionnaire/question.ts';
import { contributionEdits, readsOfAnswers } from '../../../model/questionnaire/questionnaire.ts';
import { answersOfActs } from '../../../model/writes/answers-of-acts.ts';
import { wholeActors } from '../../../model/writes/delete-actor.ts';
import { namesToErase, writtenForms } from '../../../model/writes/erasure/erased-words.ts';
import { namesOfActor } from '../../../model/writes/erasure/names-of-actor.ts';
import type { Scene } from '../../../model/writes/plan.ts';
import { type Reference, requireNode, requireReferences } from '../../../model/writes/require.ts';
import { requireHere, type WorkshopPlace } from '../../../model/writes/workshops/edit-workshop.ts';
import { forgetMentions } from '../../../model/writes/workshops/forget-mentions.ts';
import { authorize } from '../../access/authorize.ts';
import { authorizeEdits, type Writer } from '../../access/authorize-edits.ts';
import { NO_WORDS, type OwnWords, ownWords } from '../../access/own-words.ts';
import { RULES } from '../../access/rules.ts';
import { visibilityOf } from '../../access/visibility-of.ts';
import { ActsElsewhereError, ForbiddenError } from '../../errors.ts';
import type { ElementReader } from '../../store/elements.ts';
import type { ReadQuery, Transaction } from '../../store/execute.ts';
import { countAddedActors, listOwnWords } from '../../store/workshops.ts';
import { readRounds } from '../commit-plan.ts';
import { type Committed, commitWrite, type WriteContext, type WriteDeps } from '../commit-write.ts';
import { readMentions } from '../erasure/read-traces.ts';
import { letGiveWay } from '../give-way.ts';
import { findAskedQuestions } from './asked-questions.ts';

/** A contribution by its address. */
export interface ContributionPlace extends WorkshopPlace {
  readonly contributionId: string;
}

/** Refuses edits that no acceptance can allow; returns whether the others may be made now. */
function requireRights(writer: Writer, state: Elements, edits: Edits): 'allowed' | 'waits' {
  const judged = authorizeEdits(writer, state, edits);
  if (judged.is !== 'forbidden') return judged.is;
  const { person } = writer;
  const home = person === null || person.territoryIds === 'all' ? [] : person.territoryIds;
  const isForbiddenElsewhere =
    RULES[judged.action].where === 'every' && authorize(person, judged.action, home) === 'allowed';
  throw isForbiddenElsewhere ? new ActsElsewhereError() : new ForbiddenError(judged.action);
}

/** Earlier acts of a phone here. */
interface Known {
  /** Organisations that it added, where it adds one. */
  readonly added: number;
  /** Elements written by this contribution. */
  readonly words: OwnWords;
}

/** Input of a contribution's plan. */
export interface Said {
  readonly state: Elements;
  readonly known: Known;
  /** Returns the edits of the map. */
  apply(): Edits;
  /** Decides whether the author may make these edits now; refuses edits that no acceptance can allow. */
  judge(edits: Edits): 'allowed' | 'waits';
}

/** Answers of one organisation with how they are taken. */
export interface SaidAnswers {
  readonly place: ContributionPlace;
  readonly speaking: Speaking;
  readonly answers: Answers;
  readonly writer: Writer;
}

/**
 * Runs a write of a workshop that may put an organisation's statements on the map. The plan is judged under
 * the lock, on the present state.
 */
export async function writeContribution(
  deps: WriteDeps,
  type: string,
  contribution: SaidAnswers,
  context: WriteContext,
  plan: (contribution: Said) => Edits,
): Promise<Committed> {
  const asked = await findAskedQuestions(deps, contribution.place.territoryId, [contribution.answers]);
  let known: Known = { added: 0, words: NO_WORDS };
  const { place, speaking, writer } = contribution;
  await letGiveWay(deps, newcomersOf(contribution), visibilityOf(writer.person));
  return commitWrite(deps, {
    type,
    subjectId: place.contributionId,
    context,
    scope: scopeOf({ territoryIds: [place.territoryId], actingActorIds: [speaking.actorId] }),
    read: async (reader, tx) => {
      await readContribution(reader, tx, contribution);
      if (asked !== null) await reader.read('contents', [place.territoryId]);
      if (writer.speaksFor !== undefined)
        known = await readKnown(tx, reader, contribution, context.byKey ?? '');
    },
    plan: (state, reader) => {
      const edits = planned({ state, has: (key) => reader.has(key) }, contribution, known, plan);
      return asked === null ? edits : mergeEdits(edits, answersOfActs(state, edits, asked).edits);
    },
  });
}

/**
 * Runs one write for several contributions to a workshop, in order: each is planned on what those before it
 * leave, since an organisation must exist before its statements. One that is refused refuses all.
 */
export async function writeContributions(
  deps: WriteDeps,
  type: string,
  { territoryId, workshopId }: WorkshopPlace,
  contributions: readonly SaidAnswers[],
  context: WriteContext,
  plan: (contribution: Said, place: ContributionPlace) => Edits,
): Promise<Committed> {
  const actingActorIds = contributions.map(({ speaking }) => speaking.actorId);
  for (const one of contributions) await letGiveWay(deps, newcomersOf(one), visibilityOf(one.writer.person));
  const answers = contributions.map((one) => one.answers);
  const asked = await findAskedQuestions(deps, territoryId, answers);
  return commitWrite(deps, {
    type,
    subjectId: workshopId,
    context,
    scope: scopeOf({ territoryIds: [territoryId], actingActorIds }),
    read: async (reader, tx) => {
      await Promise.all(contributions.map((one) => readContribution(reader, tx, one)));
      if (asked !== null) await reader.read('contents', [territoryId]);
    },
    plan: (before, reader) => {
      let state = before;
      let edits: Edits = new Map();
      let open = asked?.open ?? [];
      for (const one of contributions) {
        const now = state;
        const scene = { state: now, has: (key: string) => now.has(key) || reader.has(key) };
        const saidEdits = planned(scene, one, { added: 0, words: NO_WORDS }, (current) =>
          plan(current, one.place),
        );
        const answered = asked === null ? null : answersOfActs(now, saidEdits, { ...asked, open });
        const next = answered === null ? saidEdits : mergeEdits(saidEdits, answered.edits);
        open = answered?.open ?? open;
        edits = mergeEdits(edits, next);
        state = applyEdits(state, next);
      }
      return edits;
    },
  });
}

async function readContribution(
  reader: ElementReader,
  tx: Transaction<ReadQuery>,
  { place: { territoryId, workshopId, contributionId }, speaking, answers }: SaidAnswers,
): Promise<void> {
  await Promise.all([
    reader.read('territories', [territoryId]),
    reader.read('workshops', [workshopId]),
    reader.read('contributions', [contributionId]),
    readRounds(reader, wholeActors([speaking.actorId])),
    readRounds(reader, [() => readsOfAnswers(answers, territoryId)]),
  ]);
  await readSurroundings(reader, speaking);
  if (isWithdrawal(answers)) await readWordsOfOthers(reader, tx, speaking.actorId);
}

/** Plans one contribution and checks its edits: rights, and the rules of the cooperations that it touches. */
function planned(
  scene: Pick<Scene, 'state' | 'has'>,
  { place: { territoryId, workshopId }, speaking, answers, writer }: SaidAnswers,
  known: Known,
  plan: (contribution: Said) => Edits,
): Edits {
  const { state } = scene;
  requireHere(requireNode(state, 'Workshop', workshopId), territoryId, workshopId);
  const apply = (): Edits => {
    requireSaid(scene, speaking, answers);
    return contributionEdits(state, speaking, answers);
  };
  const judge = (edits: Edits) => requireRights({ ...writer, words: known.words }, state, edits);
  const edits = plan({ state, known, apply, judge });
  if (judge(edits) !== 'allowed') throw new ForbiddenError('workshop.speak');
  const next = applyEdits(state, edits);
  for (const key of edits.keys()) {
    const id = /^(?:Cooperation:|PARTY_TO:[^>]*>)(.*)$/.exec(key)?.[1];
    if (id !== undefined) checkCooperation(next, id);
  }
  // Rights are checked on its own words; mentions by others are edited along, without a right to write there.
  return isWithdrawal(answers)
    ? mergeEdits(edits, forgetMentions(state, next, { actorId: speaking.actorId, territoryId }))
    : edits;
}

/** Lists the ids that answers may create organisations with. */
function newcomersOf({ speaking: { actorId }, answers }: SaidAnswers): string[] {
  if (answers.screen === 'organisation') return [actorId];
  if (answers.screen !== 'links') return [];
  return (answers.added ?? []).flatMap((link) => (link.partner === undefined ? [] : [link.actorId]));
}

const isWithdrawal = (answers: Answers): boolean =>
  answers.screen === 'rereading' && answers.verdict === 'withdrawn';

/** Reads the statements of others about an organisation that withdraws. */
async function readWordsOfOthers(
  reader: ElementReader,
  tx: Transaction<ReadQuery>,
  actorId: string,
): Promise<void> {
  await reader.read('sayings', [actorId]);
  const names = namesOfActor(reader.state.get(nodeKey('Actor', actorId)) ?? {});
  await readMentions(reader, tx, {
    words: writtenForms(namesToErase(names)),
    actorIds: new Set([actorId]),
    cooperationIds: new Set(),
  });
}

/** Reads where the parties of the elements concerned act; a new organisation may have statements that wait for it. */
async function readSurroundings(reader: ElementReader, { actorId }: Speaking): Promise<void> {
  if (!reader.has(nodeKey('Actor', actorId))) await reader.read('sayings', [actorId]);
  const parties = [...reader.state.keys()].filter((key) => key.startsWith('PARTY_TO:'));
  await reader.read(
    'actors',
    parties.map((key) => parseKey(key).id),
  );
}

async function readKnown(
  tx: Transaction<ReadQuery>,
  reader: ElementReader,
  {
    place: { workshopId, contributionId },
    speaking,
  }: { readonly place: ContributionPlace; readonly speaking: Speaking },
  byKey: string,
): Promise<Known> {
  const isNew = !reader.has(nodeKey('Actor', speaking.actorId));
  const isCorrected = reader.has(nodeKey('Contribution', contributionId));
  return {
    added: isNew ? await countAddedActors(tx, { workshopId, byKey }) : 0,
    words: isCorrected ? ownWords(await listOwnWords(tx, { contributionId, byKey })) : NO_WORDS,
  };
}

/** Refuses answers that name what is not there; a new organisation is there once its own screen is accepted. */
function requireSaid(scene: Pick<Scene, 'has'>, { actorId }: Speaking, answers: Answers): void {
  const own: Reference[] =
    answers.screen === 'organisation' ? [] : [{ path: 'actorId', kind: 'Actor', id: actorId }];
  const references = referencesOf(Answers, answers, ['answers']).filter(({ mayBeMissing }) => !mayBeMissing);
  requireReferences(scene, [...own, ...references]);
}
