import type { ReportBlock } from '../../../contract/report.ts';
import { Family } from '../../../contract/vocabulary.ts';
import type { ReportSource } from '../report-source.ts';
import { reportTexts } from '../report-texts.ts';

const MOST_LINKED = 5;

/** The map, and in words what it shows, for those who do not see it: it draws links of every level. */
export function mapPicture({ system, say, labels }: ReportSource): ReportBlock[] {
  if (system.actors.size === 0) return [];
  const texts = reportTexts(say).map;
  const day = say.day(system.reading.day);
  const actors = [...system.actors.values()];
  const families = Family.options
    .map((family) => ({ family, n: actors.filter((actor) => actor.family === family).length }))
    .filter(({ n }) => n > 0)
    .map(
      ({ family, n }) =>
        `${labels.families.find(({ id }) => id === family)?.label[say.language] ?? family} (${n})`,
    );
  const most = [...system.neighbours(1)]
    .filter(([, near]) => near.size > 0)
    .sort(([a, x], [b, y]) => y.size - x.size || (a < b ? -1 : 1))
    .slice(0, MOST_LINKED)
    .map(([id, near]) => `${say.name(id)} (${near.size})`);
  const [links, pieces] = [system.links(1).size, say.list(families)];
  return [
    {
      type: 'figure',
      id: 'map.figure',
      picture: 'map',
      caption: texts.caption(day),
      alt: texts.alt(actors.length, links, pieces, most),
    },
  ];
}
