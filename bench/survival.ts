/**
 * Tests whether robustness predicts how often a question is true.
 *
 * Usage: `node --import tsx bench/survival.ts [rounds]`.
 *
 * Fourteen published networks and four generated ones stand for fully known territories. Answers are hidden,
 * each end remembers a link nine times in ten, and the questions of the rest are checked against the whole.
 * PYTHON names a python3 with networkx, RSCRIPT an Rscript with sna and jsonlite (Debian: r-cran-sna,
 * r-cran-jsonlite). Prints by tenth of robustness: predicted, true, count; the Brier score and that of a
 * constant. Then compares `hearFirst` with chance, the hypergeometric p with permutations, links proposed to
 * close questions with others, and times 400 actors.
 */
import type { GapRule } from '../model/contract/vocabulary.ts';
import { seededRandom } from '../model/drawing/seeded-random.ts';
import type { System } from '../model/elements/system.ts';
import { familyMatrix } from '../model/readings/families.ts';
import { askedOf, findGaps, withSurvival } from '../model/readings/gaps/find-gaps.ts';
import { GapContext } from '../model/readings/gaps/gap-context.ts';
import { holm } from '../model/readings/statistics/significance.ts';
import { askingOf, mapSurvival } from '../model/readings/survival/survival.ts';
import { tryCooperation } from '../model/readings/try/try-cooperation.ts';
import { largeFacts } from '../tests/support/large-facts.ts';
import { makeSystem } from '../tests/support/make-facts.ts';
import { keepResult } from './results/keep-result.ts';
import { median } from './results/median.ts';
import { compareClosing } from './survival/closing.ts';
import { type Hidden, heardOf, hide, mapOf, placeOf, type Silence } from './survival/hiding.ts';
import { type KnownNetwork, knownNetworks } from './survival/networks.ts';

const rounds = Number(process.argv[2] ?? 10);
const RECALL = 0.9;
const SHARES = [0.5, 0.65, 0.8];
const RULES: readonly GapRule[] = ['unlinked-actor', 'pivot-actor', 'single-bridge', 'families-apart'];

interface Asked {
  readonly rule: GapRule;
  readonly said: number;
  readonly isTrue: boolean;
  readonly isSure: boolean;
}

const questionsOf = (system: System) => {
  const context = new GapContext(system);
  const drafts = findGaps(context, RULES);
  const survival = mapSurvival(context, askedOf(drafts));
  return { drafts: withSurvival(drafts, survival), hearFirst: survival.hearFirst };
};

/** Finds the questions that are true in the whole network, with their severity. */
const truthOf = (hidden: Hidden) =>
  new Map(
    findGaps(new GapContext(mapOf(hidden, 'all')), RULES).map(({ key, severityIfSure }) => [
      key,
      severityIfSure,
    ]),
  );

function askHidden(
  network: KnownNetwork,
  silence: Silence,
  share: number,
  seed: number,
  recall = RECALL,
): Asked[] {
  const random = seededRandom(seed);
  const hidden = hide(network, recall, random);
  const truth = truthOf(hidden);
  const { drafts } = questionsOf(mapOf(hidden, heardOf(network, silence, share, random)));
  return drafts.flatMap(({ rule, key, severity, survival, confidence }) =>
    typeof survival !== 'number' || typeof askingOf(rule) !== 'function'
      ? []
      : [{ rule, said: survival, isTrue: (truth.get(key) ?? 0) >= severity, isSure: confidence === 'sure' }],
  );
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const share = (asked: readonly Asked[]) => mean(asked.map(({ isTrue }) => (isTrue ? 1 : 0)));
const percent = (value: number) => (Number.isNaN(value) ? '–' : `${Math.round(value * 100)}`).padStart(5);

function tell(name: string, asked: readonly Asked[]) {
  const constant = share(asked);
  const brier = mean(asked.map(({ said, isTrue }) => (said - (isTrue ? 1 : 0)) ** 2));
  const beside = constant * (1 - constant);
  console.log(
    `\n${name}: ${asked.length} questions, ${percent(constant).trim()} % true; Brier ${brier.toFixed(3)}, of a constant ${beside.toFixed(3)}, ratio ${(brier / beside).toFixed(2)}`,
  );
  console.log(`${'tenth'.padEnd(9)}${'said'.padStart(5)}${'true'.padStart(5)}${'n'.padStart(7)}`);
  let furthest = 0;
  for (let tenth = 0; tenth < 10; tenth += 1) {
    const some = asked.filter(({ said }) => Math.min(9, Math.floor(said * 10)) === tenth);
    const said = mean(some.map((one) => one.said));
    if (some.length >= 100) furthest = Math.max(furthest, Math.abs(said - share(some)));
    console.log(
      `${`${tenth * 10}–${tenth * 10 + 10}`.padEnd(9)}${percent(said)}${percent(share(some))}${String(some.length).padStart(7)}`,
    );
  }
  const sure = asked.filter(({ isSure }) => isSure);
  console.log(`sure: ${sure.length}, ${percent(share(sure)).trim()} % true`);
  for (const rule of RULES) {
    const some = asked.filter((one) => one.rule === rule);
    if (some.length > 0)
      console.log(
        `  ${rule.padEnd(16)}${String(some.length).padStart(6)}: said ${percent(mean(some.map(({ said }) => said)))}, true ${percent(share(some))}`,
      );
  }
  return { ratio: brier / beside, furthest };
}

console.log(`Node ${process.version}; recall ${RECALL}; heard ${SHARES.join(', ')}; ${rounds} rounds`);
const networks = knownNetworks();
console.log(
  networks
    .map(
      ({ name, size, edges, groups }) => `${name} ${size}/${edges.length}${groups ? ' with families' : ''}`,
    )
    .join('; '),
);

const SILENCES: readonly Silence[] = ['at random', 'by family', 'the central ones'];
const told = new Map<Silence, Asked[]>();
for (const silence of SILENCES) {
  const asked: Asked[] = [];
  for (const network of networks) {
    if (silence === 'by family' && network.groups === undefined) continue;
    for (const heard of SHARES)
      for (let round = 0; round < rounds; round += 1)
        asked.push(...askHidden(network, silence, heard, 1000 * round + Math.round(heard * 100)));
  }
  told.set(silence, asked);
  const { ratio, furthest } = tell(silence, asked);
  keepResult({
    aim: 14,
    what: `survival, silent ${silence}: Brier beside that of a constant`,
    value: ratio,
    unit: '×',
    ...(silence !== 'the central ones' && { atMost: 0.7 }),
  });
  keepResult({
    aim: 14,
    what: `survival, silent ${silence}: furthest from what was true, tenths of 100 questions or more`,
    value: furthest * 100,
    unit: 'points',
    ...(silence !== 'the central ones' && { atMost: 10 }),
  });
}

/** Counts the sure questions and the true ones among them, for several recalls, and prints both. */
function tellForgetting(): void {
  console.log('\nsure questions that are true, by the share of links that an end remembers');
  for (const silence of SILENCES) {
    for (const recall of [0.9, 0.8, 0.7, 0.6]) {
      const asked = networks
        .filter(({ groups }) => silence !== 'by family' || groups !== undefined)
        .flatMap((network) =>
          SHARES.flatMap((heard) =>
            Array.from({ length: rounds }, (_, round) =>
              askHidden(network, silence, heard, 1000 * round + Math.round(heard * 100), recall),
            ).flat(),
          ),
        );
      const sure = asked.filter(({ isSure }) => isSure);
      console.log(
        `${silence}, ${recall}: ${percent(share(sure)).trim()} % of ${sure.length} sure, of ${asked.length}, ${asked.filter(({ isTrue }) => isTrue).length} true; true and sure ${sure.filter(({ isTrue }) => isTrue).length}`,
      );
      keepResult({
        ...{
          aim: 14,
          what: `sure questions that are true, silent ${silence}, ${recall * 10} of 10 links remembered`,
        },
        ...{ value: 100 * share(sure), unit: '%' },
      });
    }
  }
}

/** Counts how many actors must respond, one after another, until half of the false questions are gone. */
function hearingsUntilHalf(
  hidden: Hidden,
  first: ReadonlySet<number>,
  next: (system: System, heard: ReadonlySet<number>) => number | undefined,
): number {
  const truth = truthOf(hidden);
  const heard = new Set(first);
  const falseIn = (system: System) =>
    findGaps(new GapContext(system), RULES.slice(0, 3)).filter(({ key }) => !truth.has(key)).length;
  let system = mapOf(hidden, heard);
  const half = falseIn(system) / 2;
  while (falseIn(system) > half) {
    const one = next(system, heard);
    if (one === undefined) break;
    heard.add(one);
    system = mapOf(hidden, heard);
  }
  return heard.size - first.size;
}

function compareHearing(): void {
  const [ours, chance]: [number[], number[]] = [[], []];
  for (const network of networks.filter(({ size }) => size >= 30 && size <= 80)) {
    for (let round = 0; round < Math.max(2, Math.round(rounds / 3)); round += 1) {
      const random = seededRandom(7000 + round);
      const hidden = hide(network, RECALL, random);
      const first = heardOf(network, 'at random', 0.5, random);
      // Two at a time, as a room would: the list is read again after each two.
      let list: readonly string[] = [];
      ours.push(
        hearingsUntilHalf(hidden, first, (system) => {
          if (list.length === 0) list = questionsOf(system).hearFirst.slice(0, 2);
          const [one, ...others] = list;
          list = others;
          return one === undefined ? undefined : placeOf(one);
        }),
      );
      const draws = Array.from({ length: 5 }, () =>
        hearingsUntilHalf(hidden, first, (_, heard) => {
          const left = Array.from({ length: network.size }, (__, v) => v).filter((v) => !heard.has(v));
          return left[Math.floor(random() * left.length)];
        }),
      );
      chance.push(mean(draws));
    }
  }
  const ratio = mean(ours) / mean(chance);
  console.log(
    `\nhearings until half of the false questions are gone, ${ours.length} maps, half heard: ${mean(ours).toFixed(1)} by hearFirst, ${mean(chance).toFixed(1)} by chance, ratio ${ratio.toFixed(2)}`,
  );
  keepResult({
    ...{ aim: 14, what: 'hearings that halve the false questions, hearFirst beside chance' },
    ...{ value: ratio, unit: '×', atMost: 0.67 },
  });
}

/** Compares the tests of family pairs: whether both p, adjusted by Holm, lie on the same side of .05. */
function compareTests(): void {
  let [same, all] = [0, 0];
  for (const network of networks.filter(({ groups }) => groups !== undefined)) {
    for (let round = 0; round < rounds; round += 1) {
      const random = seededRandom(9000 + round);
      const system = mapOf(hide(network, RECALL, random), heardOf(network, 'at random', 0.65, random));
      const tested = familyMatrix(system).cells.filter(({ pAdjusted }) => pAdjusted !== null);
      const adjusted = holm(tested.map(({ hypergeometricP }) => hypergeometricP ?? 1));
      for (const [i, { pAdjusted }] of tested.entries()) {
        all += 1;
        if ((pAdjusted ?? 1) <= 0.05 === (adjusted[i] ?? 1) <= 0.05) same += 1;
      }
    }
  }
  console.log(`\nhypergeometric and permuted p on the same side of .05: ${same} of ${all} pairs of families`);
  keepResult({
    ...{ aim: 14, what: 'families apart: hypergeometric p on the side of the permuted one' },
    ...{ value: same / all, unit: 'share' },
  });
}

/** Times a map of 400 actors and 1,200 cooperations, a third of whose actors have not responded. */
function timeLargeMap(): void {
  const facts = largeFacts('t');
  const actors = facts.actors.map((actor, i) =>
    i % 3 === 0 ? { ...actor, membership: { onMap: true } } : actor,
  );
  const ms = [1, 2, 3].map(() => {
    const system = makeSystem({ ...facts, actors });
    const asked = askedOf(findGaps(new GapContext(system)));
    const start = performance.now();
    mapSurvival(new GapContext(makeSystem({ ...facts, actors })), asked);
    return performance.now() - start;
  });
  console.log(`\nsurvival of all questions of 400 actors: ${median(ms).toFixed(0)} ms`);
  keepResult({
    ...{ aim: 14, what: 'survival of all questions, 400 actors' },
    ...{ value: median(ms), unit: 'ms', atMost: 2000 },
  });
}

/** Times one simulated link on the same map, including its permutations. */
function timeTriedLink(): void {
  // Keeps the system as the worker thread does: someone who tries one link tries others.
  const system = makeSystem(largeFacts('t'));
  const { facts } = system;
  const [a = '', b = ''] = facts.actors.map(({ id }) => id);
  const around = { now: new Date('2026-03-12T12:00:00Z'), hasTheme: () => true };
  const parties = [a, b].map((actorId) => ({ actorId, role: 'member' as const }));
  const ms = [1, 2, 3, 4, 5].map(() => {
    const start = performance.now();
    tryCooperation(system, { nature: 'co_produces', status: 'active', intensity: 2, parties }, around);
    return performance.now() - start;
  });
  console.log(`a tried link, 400 actors: ${median(ms).toFixed(0)} ms`);
  keepResult({
    ...{ aim: 14, what: 'a tried link, 400 actors' },
    ...{ value: median(ms), unit: 'ms', atMost: 300 },
  });
}

tellForgetting();
compareHearing();
compareTests();
compareClosing(networks, rounds, RECALL);
timeLargeMap();
timeTriedLink();
