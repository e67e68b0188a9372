import type { Attribute, HomophilyReading } from '../../../contract/on-demand-measures.ts';
import { MissingPropertyError } from '../../../errors.ts';
import { withoutAbsent } from '../../../without-absent.ts';
import { wordsIn } from '../../../words/words.ts';
import { seedOf } from '../../statistics/permute-groups.ts';
import { homophily } from '../homophily.ts';
import { landsByChance } from '../lands-by-chance.ts';
import { namesIn } from '../sub-network.ts';
import { type Asked, RARE } from './asked-of.ts';
import { attributeGroups } from './attribute-groups.ts';

/** Measures the links between the groups of an attribute. */
export function readHomophily(
  asked: Asked,
  { by, tag }: { readonly by: Attribute; readonly tag?: string | undefined },
): HomophilyReading {
  if (by === 'tag' && tag === undefined) throw new MissingPropertyError('tag');
  const { system, network, heading } = asked;
  const { groupOf, labelOf } = attributeGroups(asked, by, tag);
  const seed = seedOf(`${system.facts.territory.id} ${by} ${tag ?? ''}`);
  const found = homophily(
    groupOf,
    network.links.map(({ ends }) => ends),
    seed,
    by === 'land' ? () => landsByChance(system, network, groupOf, seed) : undefined,
  );
  const named = namesIn(system);
  const sizes = new Map<string, number>();
  for (const value of groupOf) if (value !== null) sizes.set(value, (sizes.get(value) ?? 0) + 1);
  const reading = {
    ...heading,
    by,
    ...withoutAbsent({ tag }),
    groups: [...sizes].map(([value, actors]) => {
      const { inside, outside } = found.byGroup.get(value) ?? { inside: 0, outside: 0 };
      const ends = inside + outside;
      return {
        ...{ value, label: labelOf(value), actors, inside, outside },
        eiIndex: ends === 0 ? null : (outside - inside) / ends,
      };
    }),
    leftOut: network.actorIds.filter((_, v) => groupOf[v] === null).map(named),
    eiIndex: found.eiIndex,
    assortativity: found.assortativity,
    test: found.test,
  };
  return { ...reading, sentence: sentenceOf(reading, asked) };
}

export interface Counted {
  readonly external: number;
  readonly internal: number;
}

function sentenceOf(
  { groups, eiIndex, test }: Omit<HomophilyReading, 'sentence'>,
  { say }: Pick<Asked, 'say'>,
): string {
  const texts = wordsIn(say.language).asked.homophily;
  if (groups.length < 2) return texts.oneGroup;
  if (test === null) return texts.noLink;
  const counted = texts.counted(say, eiIndex);
  if (test.either >= RARE) return texts.byChance(counted);
  return test.asLow < test.asHigh ? texts.inside(counted) : texts.between(counted);
}
