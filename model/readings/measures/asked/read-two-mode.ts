import type { SecondMode, TwoModeReading } from '../../../contract/on-demand-measures.ts';
import { wordsIn } from '../../../words/words.ts';
import type { Speaker } from '../../gaps/speaker.ts';
import { namesIn } from '../sub-network.ts';
import { twoMode } from '../two-mode.ts';
import type { Asked } from './asked-of.ts';

/** An event of the second mode: its actors by vertex, and what it is called. */
interface Event {
  readonly id: string;
  readonly name: string;
  readonly members: readonly number[];
}

/** Measures actors and their cooperations, or their commitments, as a network of two modes. */
export function readTwoMode(asked: Asked, of: SecondMode = 'cooperations'): TwoModeReading {
  const { system, network, heading, say } = asked;
  const { actorIds, links } = network;
  const events = of === 'cooperations' ? cooperationsOf(asked) : commitmentsOf(asked);
  const measured = twoMode(
    actorIds.length,
    events.map(({ members }) => members),
  );
  const named = namesIn(system);
  const actor = (vertex: number) => named(actorIds[vertex] ?? '');
  const linked = new Set(links.map(({ ends }) => ends.join()));
  const pairs =
    measured.pairs?.map(({ ends, ...shared }) => ({
      actors: [actor(ends[0]), actor(ends[1])] as [ReturnType<typeof actor>, ReturnType<typeof actor>],
      ...shared,
      linked: linked.has(ends.join()),
    })) ?? null;
  const reading = {
    ...heading,
    of,
    ...{ ties: measured.ties, density: measured.density, pairs },
    actors: measured.ofActors.map((figures, vertex) => ({ ...actor(vertex), ...figures })),
    events: measured.ofEvents.map((figures, i) => ({
      ...{ id: events[i]?.id ?? '', name: events[i]?.name ?? '' },
      ...figures,
    })),
  };
  return { ...reading, sentence: sentenceOf(reading, say) };
}

/** Lists the cooperations that the chosen network counts, with all their parties on the map. */
function cooperationsOf({ system, network, say }: Asked): Event[] {
  const vertexOf = new Map(network.actorIds.map((id, vertex) => [id, vertex]));
  const tau = system.reading.minIntensity;
  const counted = new Set(
    network.pairs.flatMap(({ intensity, cooperationIds }) => (intensity >= tau ? cooperationIds : [])),
  );
  return system
    .active()
    .filter(({ id }) => counted.has(id))
    .map(({ id, parties }) => {
      const members = verticesOf(
        parties.map(({ actorId }) => actorId),
        vertexOf,
      );
      return { id, name: say.names(members.map((v) => network.actorIds[v] ?? '')), members };
    })
    .filter(({ members }) => members.length > 1);
}

/** Lists the open commitments that an actor of the map carries, in any role. */
function commitmentsOf({ system, network, say }: Asked): Event[] {
  const vertexOf = new Map(network.actorIds.map((id, vertex) => [id, vertex]));
  return [...system.commitments, ...system.facts.charterItems]
    .map((commitment) => ({
      id: commitment.id,
      name: say.commitment(commitment.id),
      members: verticesOf(
        system.carriers(commitment).map(({ actorId }) => actorId),
        vertexOf,
      ),
    }))
    .filter(({ members }) => members.length > 0);
}

const verticesOf = (actorIds: readonly string[], vertexOf: ReadonlyMap<string, number>): number[] =>
  [...new Set(actorIds.flatMap((id) => vertexOf.get(id) ?? []))].sort((a, b) => a - b);

function sentenceOf({ of, events, pairs }: Omit<TwoModeReading, 'sentence'>, say: Speaker): string {
  const texts = wordsIn(say.language).asked.twoMode;
  if (events.length === 0) return texts.nothing[of];
  if (pairs === null) return texts.tooMany;
  const apart = pairs.filter(({ linked }) => !linked).length;
  return texts.shared[of](say, pairs.length, apart);
}
