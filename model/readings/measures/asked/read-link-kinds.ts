import type { LinkKindsReading } from '../../../contract/on-demand-measures.ts';
import type { CooperationFact } from '../../../elements/facts.ts';
import { System } from '../../../elements/system.ts';
import { wordsIn } from '../../../words/words.ts';
import type { Speaker } from '../../gaps/speaker.ts';
import { seedOf } from '../../statistics/permute-groups.ts';
import { matrixCorrelation } from '../matrix-correlation.ts';
import { namesIn } from '../sub-network.ts';
import { type Asked, RARE, wordOf } from './asked-of.ts';

type Pair = readonly [number, number];

/** Tests whether two kinds of links join the same pairs. */
export function readLinkKinds(
  asked: Asked,
  { a, b }: { readonly a: string; readonly b: string },
): LinkKindsReading {
  const { system, network, heading, say } = asked;
  const { actorIds } = network;
  const [first, second] = [linksOfKind(asked, a), linksOfKind(asked, b)];
  const seed = seedOf(`${system.facts.territory.id} ${a} ${b}`);
  const { pairs, both, ...found } = matrixCorrelation(actorIds.length, first, second, seed);
  const named = namesIn(system);
  const kind = (id: string, links: readonly Pair[]) => ({
    ...{ kind: id, label: labelOf(asked, id), links: links.length },
  });
  const reading = {
    ...heading,
    a: kind(a, first),
    b: kind(b, second),
    pairs,
    both: both.length,
    bothLinks: both.map(([p, q]) => ({
      actors: [named(actorIds[p] ?? ''), named(actorIds[q] ?? '')] as [
        ReturnType<typeof named>,
        ReturnType<typeof named>,
      ],
    })),
    ...found,
  };
  return { ...reading, sentence: sentenceOf(reading, say) };
}

const THEME = 'theme:';

const isOfKind = (kind: string) => (cooperation: CooperationFact) =>
  kind.startsWith(THEME)
    ? cooperation.themes.includes(kind.slice(THEME.length))
    : cooperation.nature === kind || cooperation.formality === kind;

/** Lists the pairs that cooperations of one kind link at τ, by vertex. */
function linksOfKind({ system, network }: Asked, kind: string): Pair[] {
  const { facts, reading } = system;
  const alone = new System({ ...facts, cooperations: facts.cooperations.filter(isOfKind(kind)) }, reading);
  const vertexOf = new Map(network.actorIds.map((id, vertex) => [id, vertex]));
  return [...alone.links().values()].map(
    ({ actorIds: [p, q] }): Pair => [vertexOf.get(p) ?? 0, vertexOf.get(q) ?? 0],
  );
}

function labelOf({ reference, say }: Asked, kind: string): string {
  if (kind.startsWith(THEME)) return say.theme(kind.slice(THEME.length));
  return wordOf([...reference.natures, ...reference.formalities], kind, say.language);
}

function sentenceOf(
  { a, b, both, correlation, test }: Omit<LinkKindsReading, 'sentence'>,
  say: Speaker,
): string {
  const texts = wordsIn(say.language).asked.linkKinds;
  if (correlation === null || test === null) return texts.nothing;
  const shared = texts.shared(say, both, a.links, b.links);
  if (test.either >= RARE) return texts.byChance(shared);
  return test.asHigh < test.asLow ? texts.more(shared) : texts.fewer(shared);
}
