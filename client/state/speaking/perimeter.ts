import type { Workshop } from '../../../model/contract/workshop.ts';

/** What a workshop is about; empty is the whole territory. */
export type Perimeter = Pick<Workshop, 'perimeterThemes' | 'perimeterActors'>;

/** What is within the perimeter comes first; the order is kept otherwise. */
export function firstInPerimeter<T>(
  items: readonly T[],
  { perimeterThemes, perimeterActors }: Perimeter,
  of: (item: T) => { readonly themes?: readonly string[]; readonly actorIds?: readonly string[] },
): readonly T[] {
  const within = (item: T): boolean => {
    const { themes = [], actorIds = [] } = of(item);
    return (
      themes.some((id) => perimeterThemes.includes(id)) || actorIds.some((id) => perimeterActors.includes(id))
    );
  };
  const first = items.filter(within);
  return first.length === 0 ? items : [...first, ...items.filter((item) => !within(item))];
}
