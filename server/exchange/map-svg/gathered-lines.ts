import type { TerritoryMap } from '../../../model/contract/reading.ts';
import { PALETTE } from '../../../model/drawing/appearance.ts';
import { mixed } from '../../../model/drawing/colours.ts';
import { landOfEach } from '../../../model/readings/lands-reading.ts';
import { straitId } from '../../../model/readings/strait-reading.ts';
import type { LandsOnPage } from './lands-on-page.ts';
import type { MapLine } from './map-lines.ts';

/** Width of the line of one link between two lands, in units of the page; its square grows with their number. */
const ONE_LINK = 1.1;
const WIDEST = 7;
/** Share by which a line fades towards the paper, so that lands are read first. */
const PALE = 0.5;

/** One line between each two lands that are joined, the wider the more links there are. */
export function gatheredLines(
  { lands = [], links }: TerritoryMap,
  drawn: Pick<LandsOnPage, 'lands'>,
): MapLine[] {
  const landOf = landOfEach(lands);
  const middles = new Map(drawn.lands.map(({ landId, name, middle }) => [landId, name ?? middle]));
  const joined = new Map<string, { readonly ends: readonly [string, string]; count: number }>();
  for (const { actorIds } of links) {
    const [one, other] = [landOf.get(actorIds[0]), landOf.get(actorIds[1])];
    if (one === undefined || other === undefined || one === other) continue;
    const id = straitId(one, other);
    const known = joined.get(id) ?? { ends: [one, other] as const, count: 0 };
    joined.set(id, { ...known, count: known.count + 1 });
  }
  return [...joined].flatMap(([id, { ends, count }]): MapLine[] => {
    const [from, to] = [middles.get(ends[0]), middles.get(ends[1])];
    if (from === undefined || to === undefined) return [];
    return [
      {
        ...{ id: `lands:${id}`, from, via: [], to, style: 'solid', between: ends },
        ...{
          colour: mixed(PALETTE.light.link, PALETTE.light.paper, PALE),
          width: Math.min(WIDEST, ONE_LINK * Math.sqrt(count)),
        },
        ...{ arrowAtFrom: false, arrowAtTo: false },
      },
    ];
  });
}
