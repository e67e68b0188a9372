import { HOLDS_FROM, type RecallReading, type SettledBy, type Severity } from '../../contract/gap.ts';
import type { GapRule } from '../../contract/vocabulary.ts';
import { severityUnsure } from '../gaps/define-gap.ts';
import type { GapContext } from '../gaps/gap-context.ts';
import { DeclaredMap } from './declared-map.ts';
import { Doubt } from './doubt.ts';
import { hearFirst, UndecidedByActor } from './hear-first.ts';
import { HeardKinds } from './heard-kinds.ts';
import { familiesInWorlds, moneyInWorlds } from './questions-of-families.ts';
import { landsInWorlds } from './questions-of-lands.ts';
import { bridgeInWorlds, pivotInWorlds, sleepingInWorlds, unlinkedInWorlds } from './questions-of-links.ts';
import { silosInWorlds, themeInWorlds } from './questions-of-themes.ts';
import { type Recall, readRecall, recallOf } from './recall.ts';
import { undecidedPairs } from './undecided-pairs.ts';
import { World } from './world.ts';
import type { AskedQuestion, AskWorlds, WorldQuestion } from './world-question.ts';
import { drawWorld, SIMULATIONS } from './worlds.ts';

/** How sure one question is, and how strongly it is asked then. */
export interface QuestionSurvival {
  readonly severity: Severity;
  readonly confidence: 'sure' | 'to_check';
  /** Share of the worlds in which it stands with this severity or a higher one. */
  readonly survival: number;
  /** The few to hear first so that most of its doubt falls. */
  readonly settledBy: readonly SettledBy[];
}

/** How sure the questions of a map are; by key, without those of commitments and needs. */
export interface MapSurvival {
  readonly questions: ReadonlyMap<string, QuestionSurvival>;
  /** Actors to contact first for the whole map. */
  readonly hearFirst: readonly string[];
  readonly recall: RecallReading;
}

/** Most of the doubt, and no more names than a room keeps in mind. */
const FOR_A_QUESTION = { actors: 5, share: 0.5 };
const FOR_THE_MAP = { actors: 10, share: 0.99 };

/**
 * Computes the robustness of questions: draws networks that agree with all declarations, and asks each
 * question again in each of them.
 */
export function mapSurvival(
  context: GapContext,
  asked: readonly AskedQuestion[],
  { worlds = SIMULATIONS, ...given }: { readonly recall?: Recall; readonly worlds?: number } = {},
): MapSurvival {
  const declared = new DeclaredMap(context);
  const recall = given.recall ?? recallOf(context.system, declared.hearing);
  const pairs = undecidedPairs(declared.hearing, recall);
  const questions = asked.flatMap((question) => {
    const asking = askingOf(question.rule);
    if (asking === undefined) return [];
    return [{ question, ...(asking === 'unchanged' ? {} : { changing: asking(question, declared) }) }];
  });
  const counts = countStanding(
    questions.flatMap(({ changing }) => changing ?? []),
    declared,
    worldsOf(declared, pairs, worlds),
  );
  const undecided = new UndecidedByActor(pairs);
  const doubts: Doubt[] = [];
  const found = new Map<string, QuestionSurvival>();
  for (const { question, changing } of questions) {
    const standing = changing && counts.get(changing);
    const judged = judge(question, standing, worlds);
    if (changing === undefined) {
      found.set(question.key, { ...judged, settledBy: [] });
      continue;
    }
    const doubt = () =>
      new Doubt(pairs, changing.sides, declared.hearing.isHeard, neverQuite(judged.survival, worlds));
    const settledBy = hearFirst([doubt()], declared.hearing, undecided, FOR_A_QUESTION);
    found.set(question.key, { ...judged, settledBy });
    doubts.push(doubt());
  }
  return {
    questions: found,
    hearFirst: hearFirst(doubts, declared.hearing, undecided, FOR_THE_MAP).map(({ actorId }) => actorId),
    recall: readRecall(recall, SIMULATIONS),
  };
}

/** One after the other: two hundred maps at once are much to hold. */
function* worldsOf(
  declared: DeclaredMap,
  pairs: ReturnType<typeof undecidedPairs>,
  worlds: number,
): Iterable<World> {
  const kinds = new HeardKinds(declared.system);
  for (let world = 0; world < worlds; world += 1) yield new World(declared, drawWorld(pairs, kinds, world));
}

/** Counts for each question the networks in which it stands, by severity. */
function countStanding(
  questions: readonly WorldQuestion[],
  declared: DeclaredMap,
  worlds: Iterable<World>,
): ReadonlyMap<WorldQuestion, Int32Array> {
  const counts = new Map(questions.map((question) => [question, new Int32Array(4)]));
  // With nothing drawn, a world is the map as said: what its rule found there stands.
  const unchanged = new World(declared, []);
  for (const world of worlds) {
    for (const [question, count] of counts) {
      const severity = question.inWorld(world.links.length === 0 ? unchanged : world);
      count[severity] = (count[severity] ?? 0) + 1;
    }
  }
  return counts;
}

/**
 * Returns strong if the rule's own conditions are met and it holds as strong; else at most medium, and sure
 * if it holds as that. `standing`: number of networks by severity; undefined if no link could change it.
 */
function judge(
  { severityIfSure, confidence }: AskedQuestion,
  standing: Int32Array | undefined,
  worlds: number,
): Omit<QuestionSurvival, 'settledBy'> {
  const survivalAs = (severity: Severity) =>
    standing === undefined ? 1 : standing.subarray(severity).reduce((sum, n) => sum + n, 0) / worlds;
  const isHeard = confidence === 'sure';
  const strong = survivalAs(severityIfSure);
  if (isHeard && strong >= HOLDS_FROM) return { severity: severityIfSure, confidence, survival: strong };
  const severity = severityUnsure(severityIfSure);
  const survival = survivalAs(severity);
  return { severity, confidence: isHeard && survival >= HOLDS_FROM ? 'sure' : 'to_check', survival };
}

/**
 * Estimates a share that is never 0 or 1: two hundred equal networks leave some doubt (Jeffreys' half a count
 * on either side).
 */
const neverQuite = (share: number, worlds: number): number => (share * worlds + 0.5) / (worlds + 1);

/** Rules that links unheard of can change. */
const CHANGED_BY_LINKS: Partial<Record<GapRule, AskWorlds>> = {
  'unlinked-actor': unlinkedInWorlds,
  'families-apart': familiesInWorlds,
  'lands-apart': landsInWorlds,
  'mostly-funding': moneyInWorlds,
  'theme-without-family': themeInWorlds,
  'themes-in-silos': silosInWorlds,
  'pivot-actor': pivotInWorlds,
  'single-bridge': bridgeInWorlds,
  'sleeping-link': sleepingInWorlds,
};

/** Rules about declarations on links, which further links do not change. */
const UNCHANGED: ReadonlySet<GapRule> = new Set<GapRule>([
  'differing-views',
  'overdue-promise',
  'absent-from-the-map',
  'lone-territory',
]);

/**
 * Returns the test of a rule in simulated networks: for rules on links, `unchanged`, or none for rules on
 * commitments or needs.
 */
export const askingOf = (rule: GapRule): AskWorlds | 'unchanged' | undefined =>
  CHANGED_BY_LINKS[rule] ?? (UNCHANGED.has(rule) ? 'unchanged' : undefined);
