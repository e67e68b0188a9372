import type { Gap, GapAnswer, GapList, RecallReading, SettledGap } from '../../contract/gap.ts';
import { GapRule, type GapStatus } from '../../contract/vocabulary.ts';
import { grouped } from '../../grouped.ts';
import type { GapDraft } from './define-gap.ts';
import { effectiveStatus, hasChanged, shownKeys } from './gap-answers.ts';
import { gapDefinition, mayBeDelicate } from './gap-catalogue.ts';
import type { GapContext } from './gap-context.ts';
import { proposeQuestions } from './propose-questions.ts';
import { sayAct, saySaid } from './say-act.ts';
import type { Speaker } from './speaker.ts';
import { actsStanding, isActSeen } from './standing-acts.ts';

/** Which items are wanted; how many were heard is of the whole. */
export interface GapFilter {
  readonly rule?: GapDraft['rule'] | undefined;
  readonly status?: GapStatus | undefined;
  /** The actors of a part of the map: what concerns none of them is left out, of the headline too, unless it is shown. */
  readonly concerning?: ReadonlySet<string>;
  /** Delicate ones too, for someone who may see them where these are the facts as readers see them. */
  readonly withDelicate?: boolean;
  /** Actors to contact first for the whole map, and the recall assumed, if computed. */
  readonly hearFirst?: readonly string[] | undefined;
  readonly recall?: RecallReading | undefined;
}

type Answered = GapDraft & Pick<Gap, 'status' | 'shown' | 'changed' | 'answer'>;

/** Lists gaps with their answers, in a language. */
export function listOfGaps(
  drafts: readonly GapDraft[],
  answers: readonly GapAnswer[],
  context: GapContext,
  say: Speaker,
  filter: GapFilter = {},
): GapList {
  const all = withAnswers(drafts, answers, context);
  const asFacilitators = filter.withDelicate === true || context.system.facts.hidden === undefined;
  const seen = asFacilitators ? all : all.flatMap((gap) => asReadersSee(gap, context));
  const allSettled = settledBy(answers, drafts, context, say);
  const settled = asFacilitators
    ? allSettled
    : allSettled.flatMap((one) => settledAsReadersSee(one, context));
  const { concerning } = filter;
  const { known, elsewhere = [] } = context.system.facts;
  const gaps = concerning === undefined ? seen : seen.filter((gap) => isOfPart(gap, concerning));
  const told = askedWith(gaps);
  const proposedKeys = [...proposeQuestions(gaps, told)];
  const heard = (subject: 'links' | 'commitments' | 'needs') => context.heard(subject).size;
  return {
    items: gaps
      .filter(({ rule }) => filter.rule === undefined || rule === filter.rule)
      .filter(({ status }) => filter.status === undefined || status === filter.status)
      .map((gap) => toGap(gap, say, { told, gaps, context })),
    ...(settled.length > 0 && { settled }),
    headline: gaps.filter(isCountedIn(context)).length,
    asked: askedAmong(gaps, told, proposedKeys, context),
    proposedKeys,
    heard: {
      links: heard('links'),
      commitments: heard('commitments'),
      needs: heard('needs'),
      of: context.system.actors.size,
    },
    ...(filter.hearFirst !== undefined && { hearFirst: [...filter.hearFirst] }),
    ...(filter.recall !== undefined && { recall: filter.recall }),
    ...(known === undefined && elsewhere.length > 0 && { elsewhere: [...elsewhere] }),
  };
}

function withAnswers(
  drafts: readonly GapDraft[],
  answers: readonly GapAnswer[],
  context: GapContext,
): Answered[] {
  const byKey = new Map(answers.map((answer) => [answer.key, answer]));
  const keys = new Set(drafts.map(({ key }) => key));
  const stands = actsStanding(context);
  const ranks = new Map(shownKeys(answers, keys).map((key, i) => [key, i + 1]));
  return drafts.map((draft) => {
    const answer = byKey.get(draft.key);
    const shown = ranks.get(draft.key) ?? null;
    return {
      ...draft,
      status: effectiveStatus(answer, context.day, stands),
      shown,
      changed: hasChanged(answer, draft, gapDefinition(draft.rule)?.sizeFigure),
      ...(answer !== undefined && { answer: { ...answer, shown } }),
    };
  });
}

/**
 * Lists the questions that an act, or a room in words, answered and that the map no longer asks, newest first. An answer
 * in words counts if its question was on the screen.
 */
function settledBy(
  answers: readonly GapAnswer[],
  drafts: readonly GapDraft[],
  context: GapContext,
  say: Speaker,
): SettledGap[] {
  const present = new Set(drafts.map(({ key }) => key));
  const stands = actsStanding(context);
  const sayAnswer = (answer: GapAnswer): string | undefined => {
    if (answer.act !== undefined) return stands(answer) ? sayAct(context, answer, say) : undefined;
    return answer.status !== 'open' && answer.shown !== null ? saySaid(answer, say) : undefined;
  };
  return answers
    .filter(({ key }) => !present.has(key))
    .flatMap((answer) => {
      const rule = GapRule.safeParse(answer.key.split(':')[0]);
      const title = rule.success ? gapDefinition(rule.data)?.labels.title[say.language] : undefined;
      const acted = sayAnswer(answer);
      if (!rule.success || title === undefined || acted === undefined) return [];
      return [{ rule: rule.data, title, acted, answer }];
    })
    .sort((a, b) => b.answer.at.localeCompare(a.answer.at) || (a.answer.key < b.answer.key ? -1 : 1));
}

/**
 * Filters a question for readers. They get a delicate one only if it is on the screen, and of an answer not
 * the figures behind it.
 */
function asReadersSee(gap: Answered, context: GapContext): Answered[] {
  if (gap.delicate && gap.shown === null) return [];
  if (gap.answer === undefined) return [gap];
  if (!isActSeen(context, gap.answer)) {
    // The act is private: to this reader nobody has answered.
    const { answer: _answer, ...unanswered } = gap;
    return [{ ...unanswered, status: 'open', changed: false }];
  }
  return [{ ...gap, answer: withoutFigures(gap.answer) }];
}

/**
 * Filters a settled question for readers. They get it if it was on the screen, or if an act answered it and
 * its rule is never delicate. A question or answer that names something hidden is left out.
 */
function settledAsReadersSee(one: SettledGap, { system }: GapContext): SettledGap[] {
  const { rule, answer } = one;
  const { hidden } = system.facts;
  const names = [...answer.key.split(':'), answer.actId ?? ''];
  const isHidden = names.some((id) => hidden?.actorIds.has(id) || hidden?.cooperationIds.has(id));
  const isShown = answer.shown !== null || (answer.act !== undefined && !mayBeDelicate(rule));
  return isHidden || !isShown ? [] : [{ ...one, answer: withoutFigures(answer) }];
}

function withoutFigures({ severity: _severity, figures: _figures, ...answer }: GapAnswer): GapAnswer {
  return answer;
}

/** Returns true if a gap concerns part of the map; a gap about nobody by name concerns everyone. */
const isOfPart = ({ shown, evidence: { actorIds } }: Answered, part: ReadonlySet<string>): boolean =>
  shown !== null || actorIds.length === 0 || actorIds.some((id) => part.has(id));

/**
 * Returns true if a question counts in the headline: open, and not waiting for answers. One that needs many waits until
 * half of the actors have responded on links.
 */
function isCountedIn(context: GapContext): (gap: Answered) => boolean {
  const heardEnough = context.halfHeard('links');
  return ({ rule, status }) =>
    status === 'open' && (heardEnough || gapDefinition(rule)?.needsHearing !== true);
}

/** Counts the questions to ask: those of the headline, one for each cause, and what the map proposes in addition. */
function askedAmong(
  gaps: readonly Answered[],
  told: ReadonlyMap<string, string>,
  proposedKeys: readonly string[],
  context: GapContext,
): number {
  const isCounted = isCountedIn(context);
  return gaps.filter((gap) => !told.has(gap.key) && (isCounted(gap) || proposedKeys.includes(gap.key)))
    .length;
}

/** Which questions others are asked with. */
interface Together {
  readonly told: ReadonlyMap<string, string>;
  readonly gaps: readonly Answered[];
  readonly context: GapContext;
}

function toGap(
  {
    phrase,
    introducerIds,
    severityIfSure: _told,
    cause: _cause,
    waits: _waits,
    words: _words,
    settledBy,
    ...gap
  }: Answered,
  say: Speaker,
  { told, gaps, context }: Together,
): Gap {
  const asker = told.get(gap.key);
  const acted = gap.answer === undefined ? undefined : sayAct(context, gap.answer, say);
  return {
    ...gap,
    ...phrase(
      say,
      gaps.filter(({ key }) => told.get(key) === gap.key),
    ),
    introducerIds: [...introducerIds],
    ...(asker !== undefined && { askedWith: asker }),
    ...(acted !== undefined && { acted }),
    ...(settledBy !== undefined && { settledBy: [...settledBy] }),
  };
}

type Told = Pick<GapDraft, 'key' | 'cause'> & Pick<Gap, 'status' | 'shown'>;

/**
 * Maps each question that shares a cause with another to the one asked for both. A question on the screen or
 * with an answer stands for itself, and for the others.
 */
export function askedWith(gaps: readonly Told[]): ReadonlyMap<string, string> {
  const byCause = grouped(gaps, ({ cause }) => (cause === undefined ? [] : [cause]));
  return new Map(
    [...byCause.values()].flatMap((all) => {
      const asks = all.find(isOnScreen) ?? all.find(isAnswered) ?? all[0];
      return all
        .filter((gap) => gap !== asks && !isOnScreen(gap) && !isAnswered(gap))
        .map(({ key }) => [key, asks?.key ?? key] as const);
    }),
  );
}

const isOnScreen = ({ shown }: Told): boolean => shown !== null;

const isAnswered = ({ status }: Told): boolean => status !== 'open';
