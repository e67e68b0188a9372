import type { FrozenMeasures } from '../../contract/frozen-measures.ts';
import type { MeasureId } from '../../contract/measures.ts';
import type { Language } from '../../contract/primitives.ts';
import type { FrozenQuestion, Snapshot } from '../../contract/snapshot.ts';
import type { COMPARED_FIGURES, SnapshotComparison } from '../../contract/snapshot-comparison.ts';
import type { System } from '../../elements/system.ts';
import { countsOf, turnoverOf } from '../comparison/turnover.ts';
import { measureCatalogue } from '../measures/catalogue/measure-catalogue.ts';
import { type ChosenLink, chosenLinks } from '../measures/chosen-links.ts';
import type { NetworkChoices } from '../measures/sub-network.ts';

/** A snapshot of a territory, as somebody may see it, with its measures. */
export interface ComparedSnapshot {
  readonly snapshot: Snapshot;
  readonly system: System;
  readonly choices: NetworkChoices;
  readonly measures: FrozenMeasures;
  readonly questions: readonly FrozenQuestion[];
}

/** Compares two snapshots of a territory: actors, links, measures, and the questions on the screen. */
export function compareSnapshots(
  before: ComparedSnapshot,
  after: ComparedSnapshot,
  language: Language,
): SnapshotComparison {
  const [old, now] = [linksByKey(before), linksByKey(after)];
  const actors = turnoverOf([...before.system.actors.keys()], [...after.system.actors.keys()]);
  const links = turnoverOf([...old.keys()], [...now.keys()]);
  const staying = new Set(actors.kept);
  const among = (all: ReadonlyMap<string, ChosenLink>) =>
    [...all].filter(([, { actorIds }]) => actorIds.every((id) => staying.has(id))).map(([key]) => key);
  const named = (actorId: string) => ({
    actorId,
    name: nameIn(after, actorId) ?? nameIn(before, actorId) ?? actorId,
  });
  const pairs = (keys: readonly string[]) =>
    keys.flatMap((key) => {
      const link = now.get(key) ?? old.get(key);
      if (link === undefined) return [];
      const [a, b] = link.actorIds;
      return [{ actors: [named(a), named(b)] as [ReturnType<typeof named>, ReturnType<typeof named>] }];
    });
  return {
    territoryId: before.system.facts.territory.id,
    before: sideOf(before),
    after: sideOf(after),
    readAlike: isReadAlike(before, after),
    actors: { ...countsOf(actors), came: actors.added.map(named), left: actors.lost.map(named) },
    links: { ...countsOf(links), newLinks: pairs(links.added), lostLinks: pairs(links.lost) },
    amongStaying: countsOf(turnoverOf(among(old), among(now))),
    measures: wholeFigures(before.measures, after.measures),
    ofActors: figuresOf(before.measures, after.measures).map(({ actorId, ...figures }) => ({
      ...named(actorId),
      ...figures,
    })),
    questions: questionsOf(before.questions, after.questions, language),
  };
}

const nameIn = ({ system }: ComparedSnapshot, actorId: string): string | undefined =>
  system.actors.get(actorId)?.name;

const linksByKey = ({ system, choices }: ComparedSnapshot): ReadonlyMap<string, ChosenLink> =>
  new Map(chosenLinks(system, choices).map((link) => [link.actorIds.join(':'), link]));

const sideOf = ({ snapshot, system, choices }: ComparedSnapshot): SnapshotComparison['before'] => ({
  ...{ id: snapshot.id, title: snapshot.title, hash: snapshot.hash },
  ...(snapshot.software !== undefined && { software: snapshot.software }),
  ...system.reading,
  ...choices,
});

function isReadAlike(a: ComparedSnapshot, b: ComparedSnapshot): boolean {
  const read = ({ system: { reading }, choices }: ComparedSnapshot) => [
    ...[reading.minIntensity, reading.withoutTransactions],
    ...[choices.multiParty, choices.confirmation],
  ];
  return read(a).join() === read(b).join();
}

/** Figures of the whole network that are compared, by their measure. */
const WHOLE: ReadonlyArray<readonly [MeasureId, (measures: FrozenMeasures) => number | null]> = [
  ['density', ({ network }) => network.density],
  ['components', ({ network }) => network.components.count],
  ['distances', ({ network }) => network.distances.mean],
  ['transitivity', ({ network }) => network.clustering.transitivity],
  ['core-periphery', ({ network }) => network.corePeriphery.correlation],
  ['degree-centralisation', ({ network }) => network.degreeCentralisation],
  ['betweenness-centralisation', ({ network }) => network.betweennessCentralisation],
  ['communities', ({ network }) => network.communities.modularity],
  ['e-i-index', ({ network }) => network.eiIndex.value],
  ['assortativity', ({ network }) => network.assortativity],
  ['reciprocity', ({ network }) => network.reciprocity.value],
  ['arc-reciprocity', ({ network }) => network.arcReciprocity.value],
];

const wholeFigures = (before: FrozenMeasures, after: FrozenMeasures): SnapshotComparison['measures'] =>
  WHOLE.flatMap(([id, figure]) => {
    const label = measureCatalogue.find((measure) => measure.id === id)?.label;
    return label === undefined ? [] : [{ id, label, before: figure(before), after: figure(after) }];
  });

function figuresOf(before: FrozenMeasures, after: FrozenMeasures) {
  const old = new Map(before.actors.map((actor) => [actor.actorId, actor]));
  return after.actors.flatMap((actor) => {
    const earlier = old.get(actor.actorId);
    if (earlier === undefined) return [];
    const change = (name: (typeof COMPARED_FIGURES)[number]) => ({
      before: earlier[name],
      after: actor[name],
    });
    return [
      {
        actorId: actor.actorId,
        ...{ degree: change('degree'), betweenness: change('betweenness') },
        ...{ closeness: change('closeness'), eigenvector: change('eigenvector') },
        ...{ constraint: change('constraint'), effectiveSize: change('effectiveSize') },
      },
    ];
  });
}

function questionsOf(
  before: readonly FrozenQuestion[],
  after: readonly FrozenQuestion[],
  language: Language,
): SnapshotComparison['questions'] {
  const [old, now] = [new Set(before.map(({ key }) => key)), new Set(after.map(({ key }) => key))];
  const asked = (question: FrozenQuestion) => ({
    ...{ rule: question.rule, key: question.key },
    title: question[language].title,
  });
  return {
    kept: after.filter(({ key }) => old.has(key)).map(asked),
    new: after.filter(({ key }) => !old.has(key)).map(asked),
    gone: before.filter(({ key }) => !now.has(key)).map(asked),
  };
}
