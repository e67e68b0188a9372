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
import { SIMULATED_AT_MOST } from '../survival/worlds.ts';
import { factsOfMap } from './facts-of-map.ts';
import type { MapReader } from './map-at.ts';

/** Input of the questions, as plain data for a worker. */
export interface QuestionsAsked extends MapReader {
  readonly map: TerritoryMap;
  readonly reading: Reading;
  /** The questions as the server told them last, with what was answered. */
  readonly told: GapList | null;
  /** True if this reader sees sensitive questions: others keep the ones they received. */
  readonly asksDelicate: boolean;
  readonly labels: GapLabels;
}

/** Who acts elsewhere comes with the questions: before any came, nobody knows. */
const NEEDS_ELSEWHERE: GapRule = 'lone-territory';

/**
 * Yields the questions of a map from the data sent to its reader: at once, then with their robustness if
 * computed. Answers to questions that were not sent are unknown here.
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
      // None of those present is left out: questions forbidden to this reader were not searched.
      withDelicate: true,
      hearFirst,
    });
  yield list(found);
  if (context.system.actors.size > SIMULATED_AT_MOST) return;
  const survival = mapSurvival(context, askedOf(found));
  yield list(withSurvival(found, survival), survival.hearFirst);
}

const answersTold = (told: GapList | null): GapAnswer[] =>
  (told?.items ?? []).flatMap(({ answer }) => answer ?? []);

/** Returns the delicate questions received, while their subject exists: each is about a cooperation. */
const delicateTold = (told: GapList | null, { cooperations }: GapContext): GapDraft[] =>
  (told?.items ?? [])
    .filter(
      ({ delicate, evidence }) => delicate && evidence.cooperationIds.every((id) => cooperations.has(id)),
    )
    .map(asTold);

/** Converts a received question to a draft with the same words. */
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
