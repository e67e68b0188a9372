import type { CarrierGroups } from '../../readings/gaps/scattered-groups.ts';
import type { Speaker } from '../../readings/gaps/speaker.ts';
import { mannerOf } from '../manner.ts';

export interface ScatteredCarriersWords extends Pick<CarrierGroups, 'groups' | 'through'> {
  readonly commitmentId: string;
  readonly carriers: number;
  /** Carriers that only support; they are not in the groups. */
  readonly supporters: number;
}

/** Counts carriers in any role, as other questions do. */
export const all = ({ carriers, supporters }: ScatteredCarriersWords): number => carriers + supporters;

/** Returns true if every carrier is a group of its own; the question lists the carriers. */
export const allAlone = ({ groups, carriers }: ScatteredCarriersWords): boolean => groups.length === carriers;

export function sayGroups(
  { groups, through: partners }: ScatteredCarriersWords,
  say: Speaker,
  through: string,
): string {
  return groups
    .map((group) => {
      const near = partners.filter(({ pair: [a] }) => group.includes(a)).map(({ partnerId }) => partnerId);
      const by = [...new Set(near)].filter((id) => !group.includes(id));
      if (by.length === 0) return say.actors(group);
      return `${say.actors(group)}, ${through} ${say.actors(by, 3)}`;
    })
    .join(mannerOf(say.language).semicolon);
}
