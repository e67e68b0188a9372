import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Reading, System } from '../../../../model/elements/system.ts';
import type { GapDraft } from '../../../../model/readings/gaps/define-gap.ts';
import { findGaps } from '../../../../model/readings/gaps/find-gaps.ts';
import { GapContext } from '../../../../model/readings/gaps/gap-context.ts';
import { DAY } from '../../../support/make-facts.ts';
import { randomFacts } from '../../../support/random-facts.ts';
import { runs } from '../../../support/runs.ts';

type Listed = ReadonlyArray<{
  readonly actorIds: readonly [string, string];
  readonly cooperationIds: readonly string[];
}>;

/** Finds the actors reached by the links that the map draws as active, some links and some actors left out. */
function reached(
  from: string,
  links: Listed,
  {
    cooperationIds = [],
    actorIds = [],
  }: { cooperationIds?: readonly string[]; actorIds?: readonly string[] },
): ReadonlySet<string> {
  const seen = new Set([from]);
  for (const one of seen)
    for (const link of links) {
      if (link.cooperationIds.every((id) => cooperationIds.includes(id))) continue;
      const [a, b] = link.actorIds;
      const other = a === one ? b : b === one ? a : undefined;
      if (other !== undefined && !actorIds.includes(other)) seen.add(other);
    }
  return seen;
}

const levelOf = ({ words }: GapDraft): unknown => (words as { readonly level?: unknown }).level;

/** Returns true if a sentence that names no level holds of every link in the list. */
function holds(draft: GapDraft, links: Listed, familyOf: (id: string) => string | undefined): boolean {
  const { rule, evidence } = draft;
  const [first = '', ...others] = evidence.actorIds;
  if (rule === 'single-bridge') {
    const isPair = draft.key.split(':').length === 3;
    const between = links.filter(({ actorIds }) => actorIds.every((id) => evidence.actorIds.includes(id)));
    // « Le lien entre A et B » is all that they do together.
    const cooperationIds = isPair ? between.flatMap((link) => link.cooperationIds) : evidence.cooperationIds;
    return others.some((other) => !reached(first, links, { cooperationIds }).has(other));
  }
  if (rule === 'pivot-actor') {
    const rest = [...new Set(links.flatMap(({ actorIds }) => actorIds))].filter(
      (id) => id !== first && !others.includes(id),
    );
    return others.every((id) => {
      const near = reached(id, links, { actorIds: [first] });
      return rest.some((far) => !near.has(far));
    });
  }
  if (rule === 'families-apart' && draft.figures.observed === 0) {
    const families = draft.key.split(':').slice(1);
    return links.every(({ actorIds }) => {
      const both = actorIds.map(familyOf);
      return !(both.includes(families[0]) && both.includes(families[1]));
    });
  }
  if (rule === 'unlinked-actor') return links.every(({ actorIds }) => !actorIds.includes(first));
  return true;
}

describe('the sentence of a question', () => {
  const reading: fc.Arbitrary<Reading> = fc.record({
    day: fc.constant(DAY),
    minIntensity: fc.constantFrom(1, 2, 3),
    withoutTransactions: fc.constant(false),
  });

  it('names the level it counts from, or is true of every link that the map draws as active', () => {
    fc.assert(
      fc.property(fc.nat({ max: 1_000_000 }), reading, (seed, asked) => {
        const system = new System(randomFacts('t', seed), asked);
        const links = [...system.weakLinks.values()];
        const familyOf = (id: string): string | undefined => system.actors.get(id)?.family;
        for (const draft of findGaps(new GapContext(system)))
          if ((levelOf(draft) ?? null) === null)
            expect([draft.key, holds(draft, links, familyOf)]).toEqual([draft.key, true]);
      }),
      runs(300, 17, 60),
    );
  });
});
