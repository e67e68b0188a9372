import type { BlockmodelReading } from '../../../contract/asked-measures.ts';
import type { NamedActor } from '../../../contract/measures.ts';
import { fr } from '../../../words/french.ts';
import type { Speaker } from '../../gaps/speaker.ts';
import { blockDensities } from '../groups.ts';
import { namesIn } from '../named-actors.ts';
import { POSITIONS_AT_MOST, positions } from '../positions.ts';
import type { Asked } from './asked-of.ts';

const USUAL_COUNT = 4;

const TEXTS = {
  fr: {
    tooLarge: fr`Non calculé : ce réseau est trop grand pour comparer chacun à chacun.`,
    noLink: fr`Sans lien, tous sont dans la même situation.`,
    found: ({ count }: Speaker, positions: number, largest: number) =>
      fr`${count(positions, 'position', 'positions')} ; la plus nombreuse réunit ${count(largest, 'acteur qui a', 'acteurs qui ont')} à peu près les mêmes partenaires.`,
  },
  en: {
    tooLarge: 'Not computed: this network is too large to compare each with each.',
    noLink: 'Without a link all are in one situation.',
    found: ({ count }: Speaker, positions: number, largest: number) =>
      `${count(positions, 'position', 'positions')}; the largest holds ${count(largest, 'actor', 'actors')} with roughly the same partners.`,
  },
};

/** Who stands in one position, and how the positions are linked. */
export function readBlockmodel(
  { system, network, said, say }: Asked,
  count: number = USUAL_COUNT,
): BlockmodelReading {
  const { actorIds, graph, links } = network;
  const texts = TEXTS[say.language];
  if (actorIds.length > POSITIONS_AT_MOST)
    return { ...said, sentence: texts.tooLarge, positions: null, blocks: [], fit: null };
  const found = positions(graph, count);
  const named = namesIn(system);
  const members = Array.from({ length: found.count }, (): NamedActor[] => []);
  for (const [v, position] of found.of.entries()) members[position]?.push(named(actorIds[v] ?? ''));
  const labels = members.map((_, position) => String(position));
  const blocks = blockDensities(
    labels,
    found.of.map(String),
    links.map(({ ends }) => ends),
  ).map(({ a, b, ...block }) => ({ a: Number(a) + 1, b: Number(b) + 1, ...block }));
  const largest = Math.max(0, ...members.map(({ length }) => length));
  const sentence = links.length === 0 ? texts.noLink : texts.found(say, found.count, largest);
  return {
    ...said,
    sentence,
    positions: members.map((actors, position) => ({ number: position + 1, actors })),
    blocks,
    fit: found.fit,
  };
}
