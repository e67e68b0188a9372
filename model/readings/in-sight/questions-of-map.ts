import type { Gap, GapAnswer, GapList } from '../../contract/gap.ts';
import type { TerritoryMap } from '../../contract/reading.ts';
import type { GapRule } from '../../contract/vocabulary.ts';
import { type Reading, System } from '../../elements/system.ts';
import { withoutAbsent } from '../../without-absent.ts';
import type { GapDraft } from '../gaps/define-gap.ts';
import { askedOf, findGaps, strongestFirst, withSurvival } from '../gaps/find-gaps.ts';
import { gapCatalogue } from '../gaps/gap-catalogue.ts';
import { GapContext } from '../gaps/gap-context.ts';
import { listOfGaps } from '../gaps/list-of-gaps.ts';
import { type GapLabels, makeSpeaker } from '../gaps/speaker.ts';
import { mapSurvival } from '../survival/survival.ts';
import { ASKED_IN_WORLDS_AT_MOST } from '../survival/worlds.ts';
import { factsOfMap } from './facts-of-map.ts';
import type { MapReader } from './map-at.ts';

/** What questions are read from. Plain data, since it crosses to a worker. */
export interface QuestionsAsked extends MapReader {
  readonly map: TerritoryMap;
  readonly reading: Reading;
  /** The questions as the server told them last, with what was answered. */
  readonly told: GapList | null;
  /** Whether delicate questions are this reader's: others keep those that they were told. */
  readonly asksDelicate: boolean;
  readonly labels: GapLabels;
}

/** Who acts elsewhere comes with the questions: before any came, nobody knows. */
const NEEDS_ELSEWHERE: GapRule = 'lone-territory';

/**
 * The questions of a map from what its reader was sent: at once, then with how sure each is where that is computed at all.
 * Answers to questions that were not told are not known here.
 */
export function* questionsOfMap(asked: QuestionsAsked): Generator<GapList> {
  const { map, reading, told, seesPrivate, asksDelicate, labels, language } = asked;
  const facts = { ...factsOfMap(map, seesPrivate), elsewhere: told?.elsewhere ?? [] };
  const context = new GapContext(new System(facts, reading));
  const mayAsk = ({ delicate }: Pick<GapDraft, 'delicate'>): boolean => asksDelicate || !delicate;
  const rules = gapCatalogue
    .filter(mayAsk)
    .map(({ rule }) => rule)
    .filter((rule) => told !== null || rule !== NEEDS_ELSEWHERE);
  const found = findGaps(context, rules).filter(mayAsk);
  const kept = asksDelicate ? [] : delicateTold(told, context);
  const answers = answersTold(told);
  const say = makeSpeaker(context.system.facts, labels, language);
  const list = (drafts: readonly GapDraft[], hearFirst?: readonly string[]): GapList =>
    listOfGaps([...drafts, ...kept].sort(strongestFirst), answers, context, say, {
      // Of those there are, none is left out: what this reader must not be asked was not looked for.
      withDelicate: true,
      hearFirst,
    });
  yield list(found);
  if (context.system.actors.size > ASKED_IN_WORLDS_AT_MOST) return;
  const survival = mapSurvival(context, askedOf(found));
  yield list(withSurvival(found, survival), survival.hearFirst);
}

const answersTold = (told: GapList | null): GapAnswer[] =>
  (told?.items ?? []).flatMap(({ answer }) => answer ?? []);

/** Delicate questions as they were told, as long as what they are about is there: each is about a cooperation. */
const delicateTold = (told: GapList | null, { cooperations }: GapContext): GapDraft[] =>
  (told?.items ?? [])
    .filter(
      ({ delicate, evidence }) => delicate && evidence.cooperationIds.every((id) => cooperations.has(id)),
    )
    .map(asTold);

/** A question that was told, to be told again in the same words. */
function asTold({ title, reason, question, mark, survival, settledBy, ...gap }: Gap): GapDraft {
  return {
    ...gap,
    ...withoutAbsent({ survival, settledBy }),
    severityIfSure: gap.severity,
    cause: undefined,
    waits: false,
    words: undefined,
    phrase: () => ({ title, reason, question, ...withoutAbsent({ mark }) }),
  };
}
