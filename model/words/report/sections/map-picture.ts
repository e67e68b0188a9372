import type { ReportBlock } from '../../../contract/report.ts';
import { Family } from '../../../contract/vocabulary.ts';
import { fr } from '../../french.ts';
import type { ReportSource } from '../report-source.ts';

const MOST_LINKED = 5;

/** The map, and in words what it shows, for those who do not see it: it draws links of every level. */
export function mapPicture({ system, say, labels }: ReportSource): ReportBlock[] {
  if (system.actors.size === 0) return [];
  const day = say.day(system.reading.day);
  const { name } = system.facts.territory;
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
    .map(([id, near]) => `${say.actor(id)} (${near.size})`);
  const [links, pieces] = [system.links(1).size, say.list(families)];
  return [
    {
      type: 'figure',
      id: 'map.figure',
      picture: 'map',
      ...(say.language === 'fr'
        ? {
            caption: fr`Carte des coopérations de ${name}, état au ${day}.`,
            alt: fr`Carte de ${say.count(actors.length, 'organisation', 'organisations')} et ${say.count(links, 'paire liée', 'paires liées')}, tous niveaux confondus. Familles : ${pieces}.${most.length === 0 ? '' : fr` Celles qui ont le plus de partenaires, tous niveaux confondus : ${say.list(most)}.`}`,
          }
        : {
            caption: `Map of the cooperations of ${name}, as of ${day}.`,
            alt: `Map of ${say.count(actors.length, 'organisation', 'organisations')} and ${say.count(links, 'linked pair', 'linked pairs')} at any level. Families: ${pieces}.${most.length === 0 ? '' : ` Those with the most partners at any level: ${say.list(most)}.`}`,
          }),
    },
  ];
}
