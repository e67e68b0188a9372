import type { NamedActor } from '../../../contract/measures.ts';
import type { TurnoverReading } from '../../../contract/on-demand-measures.ts';
import { type Link, System } from '../../../elements/system.ts';
import { wordsIn } from '../../../words/words.ts';
import { undatedIn } from '../../comparison/sample-days.ts';
import { countsOf, turnoverOf } from '../../comparison/turnover.ts';
import type { Asked } from './asked-of.ts';

/**
 * Compares the day of the query with another one, earlier or later: what stayed, appeared and disappeared.
 */
export function readTurnover({ system, heading, say }: Asked, other: string): TurnoverReading {
  const { facts, reading } = system;
  const [from, to] = other <= reading.day ? [other, reading.day] : [reading.day, other];
  const at = (day: string) => (day === reading.day ? system : new System(facts, { ...reading, day }));
  const [earlier, later] = [at(from), at(to)];
  const name = (actorId: string): NamedActor => ({ actorId, name: say.actor(actorId) });
  const [before, after] = [earlier.links(), later.links()];
  const links = turnoverOf([...before.keys()], [...after.keys()]);
  const actors = turnoverOf([...earlier.actors.keys()], [...later.actors.keys()]);
  const staying = new Set(actors.kept);
  const amongStaying = turnoverOf(keysAmong(before, staying), keysAmong(after, staying));
  const named = (keys: readonly string[]) =>
    keys.flatMap((key) => {
      const link = after.get(key) ?? before.get(key);
      if (link === undefined) return [];
      const [a, b] = link.actorIds;
      return [{ actors: [name(a), name(b)] as [NamedActor, NamedActor] }];
    });
  const { kept, added, lost } = links;
  return {
    ...heading,
    sentence: wordsIn(say.language).asked.turnover(say, links, from, to),
    from,
    to,
    links: { ...countsOf(links), keptLinks: named(kept), newLinks: named(added), lostLinks: named(lost) },
    amongStaying: countsOf(amongStaying),
    actors: { ...countsOf(actors), came: actors.added.map(name), left: actors.lost.map(name) },
    undated: undatedIn(facts),
  };
}

const keysAmong = (links: ReadonlyMap<string, Link>, staying: ReadonlySet<string>): string[] =>
  [...links].filter(([, { actorIds }]) => actorIds.every((id) => staying.has(id))).map(([key]) => key);
