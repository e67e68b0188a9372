import type { TerritoryMap } from '../../model/contract/reading.ts';

/** Figures of a map: its actors, links and groups, the actors without a link, and those heard. */
export interface MapBrief {
  readonly actors: number;
  readonly links: number;
  readonly groups: number;
  readonly unlinked: number;
  readonly heard: number;
}

/** Counts what a map shows; `heard` are the actors that declared their links, on any day. */
export function briefOfMap({ actors, links, lands = [] }: TerritoryMap): MapBrief {
  const linked = new Set(links.flatMap(({ actorIds }) => actorIds));
  const here = actors.filter(({ outside }) => outside !== true);
  return {
    actors: here.length,
    links: links.length,
    groups: lands.length,
    unlinked: here.filter(({ id }) => !linked.has(id)).length,
    heard: here.filter(({ membership }) => membership?.heardLinksOn !== undefined).length,
  };
}
