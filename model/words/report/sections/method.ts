import type { ReportBlock } from '../../../contract/report.ts';
import { fr } from '../../french.ts';
import { list } from '../blocks.ts';
import type { ReportSource } from '../report-source.ts';
import { sourcesOf } from '../sources.ts';

const MOST_SOURCES = 40;

/** How the map was made and read, so that another can do it again. */
export function method(source: ReportSource): ReportBlock[] {
  const { system, say } = source;
  const { day, minIntensity, withoutTransactions } = system.reading;
  const level = say.quote(say.intensity(minIntensity));
  const sources = sourcesOf(system);
  const sentences: Array<readonly [string, string]> =
    say.language === 'fr'
      ? [
          [
            'day',
            fr`La carte est lue au ${say.day(day)}, à la révision ${system.facts.territory.revision} de ses données.`,
          ],
          [
            'words',
            fr`Une coopération est notée par l'un de cinq niveaux observables ; quand deux parties ne disent pas le même, la carte retient le plus bas. Aucun niveau n'est meilleur en soi.`,
          ],
          ['link', fr`Deux organisations sont dites liées à partir du niveau ${level}.`],
          ...(withoutTransactions
            ? [['transactions', fr`Les financements et les marchés seuls sont laissés de côté.`] as const]
            : []),
          [
            'membership',
            fr`L'appartenance prévue par la loi (une commune à son EPCI) n'est pas comptée comme une coopération.`,
          ],
          [
            'questions',
            fr`Les questions viennent de règles publiées avec l'outil ; chacune se calcule sur ce qui a été dit, et aucune n'est un verdict.`,
          ],
        ]
      : [
          [
            'day',
            `The map is read as of ${say.day(day)}, at revision ${system.facts.territory.revision} of its data.`,
          ],
          [
            'words',
            'A cooperation is noted by one of five observable levels; when two parties do not say the same, the map keeps the lower. No level is better in itself.',
          ],
          ['link', `Two organisations are called linked from the level ${level}.`],
          ...(withoutTransactions
            ? [['transactions', 'Cooperations that only fund or commission are left out.'] as const]
            : []),
          [
            'membership',
            'Membership by law (a commune in its intercommunality) does not count as a cooperation.',
          ],
          [
            'questions',
            'Questions come from rules published with the tool; each is computed on what was said, and none is a verdict.',
          ],
        ];
  return [
    ...list(sentences.map(([name, text]) => [`method.${name}`, text] as const)),
    ...list(sources.slice(0, MOST_SOURCES).map((text, i) => [`method.source.${i}`, text] as const)),
  ];
}
