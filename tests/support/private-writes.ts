import fc from 'fast-check';
import {
  type Edits,
  type Elements,
  nodeKey,
  type Properties,
  relationshipKey,
} from '../../model/elements/elements.ts';

/** Initial state and edits of a write, about private and visible actors and cooperations. */
export interface PrivateWrite {
  readonly state: Elements;
  readonly edits: Edits;
}

const ACTORS = 6;
/** Said to be private, said not to be, or nothing said. */
const mark = fc.constantFrom(true, false, undefined);
const sides = <T>(of: fc.Arbitrary<T>) => fc.record({ was: fc.option(of), is: fc.option(of) });
const cooperation = fc.record({
  mark,
  parties: fc.subarray(
    Array.from({ length: ACTORS }, (_, i) => i),
    { maxLength: 4 },
  ),
});

type Entry<P> = [string, P];
const marked = (isPrivate: boolean | undefined): Properties => ({
  version: 1,
  ...(isPrivate === undefined ? {} : { private: isPrivate }),
});

/** Writes that make, change and leave actors, and make, change and remove cooperations; ids begin with `named`. */
export const privateWrites = (named: string): fc.Arbitrary<PrivateWrite> =>
  fc
    .record({
      actors: fc.array(sides(mark), { minLength: ACTORS, maxLength: ACTORS }),
      cooperations: fc.array(sides(cooperation), { minLength: 1, maxLength: 4 }),
    })
    .map(({ actors, cooperations }) => {
      const actorId = (i: number): string => `${named}-a${i}`;
      const state: Entry<Properties>[] = [];
      const edits: Entry<Properties | null>[] = [];
      // An element without an edit existed before.
      const wasThere = actors.map(({ was, is }) => was !== null || is === null);
      for (const [i, { was, is }] of actors.entries()) {
        const key = nodeKey('Actor', actorId(i));
        if (wasThere[i]) state.push([key, { ...marked(was ?? undefined), family: 'citizens' }]);
        if (is !== null) edits.push([key, { ...marked(is), family: 'state' }]);
      }
      for (const [i, { was, is }] of cooperations.entries()) {
        const id = `${named}-c${i}`;
        const key = nodeKey('Cooperation', id);
        const tie = (party: number): string => relationshipKey('PARTY_TO', actorId(party), id);
        const parties = (was?.parties ?? []).filter((party) => wasThere[party]);
        if (was !== null)
          state.push(
            [key, marked(was.mark)],
            ...parties.map((party) => [tie(party), {}] as Entry<Properties>),
          );
        // Among the elements without an edit, the first is deleted with the write; the others stay unchanged.
        if (was !== null && is === null && i === 0) {
          edits.push([key, null], ...parties.map((party) => [tie(party), null] as Entry<null>));
        } else if (is !== null) {
          const gone = parties.filter((party) => !is.parties.includes(party));
          edits.push([key, { ...marked(is.mark), version: 2 }]);
          edits.push(...is.parties.map((party) => [tie(party), {}] as Entry<Properties>));
          edits.push(...gone.map((party) => [tie(party), null] as Entry<null>));
        }
      }
      return { state: new Map(state), edits: new Map(edits) };
    });
