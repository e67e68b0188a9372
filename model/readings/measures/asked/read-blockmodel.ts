import type { NamedActor } from '../../../contract/measures.ts';
import type { BlockmodelReading } from '../../../contract/on-demand-measures.ts';
import { wordsIn } from '../../../words/words.ts';
import { blockDensities } from '../groups.ts';
import { POSITIONS_AT_MOST, positions } from '../positions.ts';
import { namesIn } from '../sub-network.ts';
import type { Asked } from './asked-of.ts';

const USUAL_COUNT = 4;

/** Groups actors by structural position, with the links between positions. */
export function readBlockmodel(
  { system, network, heading, say }: Asked,
  count: number = USUAL_COUNT,
): BlockmodelReading {
  const { actorIds, graph, links } = network;
  const texts = wordsIn(say.language).asked.blockmodel;
  if (actorIds.length > POSITIONS_AT_MOST)
    return { ...heading, sentence: texts.tooLarge, positions: null, blocks: [], fit: null };
  const found = positions(graph, count);
  const named = namesIn(system);
  const members = Array.from({ length: found.count }, (): NamedActor[] => []);
  for (const [v, position] of found.positionOf.entries()) members[position]?.push(named(actorIds[v] ?? ''));
  const labels = members.map((_, position) => String(position));
  const blocks = blockDensities(
    labels,
    found.positionOf.map(String),
    links.map(({ ends }) => ends),
  ).map(({ a, b, ...block }) => ({ a: Number(a) + 1, b: Number(b) + 1, ...block }));
  const largest = Math.max(0, ...members.map(({ length }) => length));
  const sentence = links.length === 0 ? texts.noLink : texts.found(say, found.count, largest);
  return {
    ...heading,
    sentence,
    positions: members.map((actors, position) => ({ number: position + 1, actors })),
    blocks,
    fit: found.fit,
  };
}
