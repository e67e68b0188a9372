import type { ReportDocument, ReportKind } from '../../contract/report.ts';
import { fr } from '../french.ts';
import type { ReportSource } from './report-source.ts';
import { sourcesOf } from './sources.ts';

type Head = Pick<ReportDocument, 'title' | 'subtitle' | 'facts'>;

const TEXTS = {
  fr: {
    report: 'Rapport sur les coopérations',
    note: 'Note aux élus',
    territory: 'Territoire',
    day: 'État au',
    revision: 'Données',
    nth: (n: number) => fr`révision ${n} de la carte`,
    sources: 'Sources',
    declared: fr`ce que les organisations ont dit d'elles-mêmes et de leurs liens`,
    more: (n: number) => fr`${n} sources, données dans la méthode`,
    licence: 'Licence',
    fictional: fr`données fictives, libres de réemploi`,
    theirs: fr`ce que les organisations ont dit d'elles leur appartient : demandez-leur avant de publier ; noms et codes officiels : Licence Ouverte 2.0 (Etalab)`,
    diffusion: 'Diffusion',
    private: fr`contient des éléments réservés aux facilitateurs`,
  },
  en: {
    report: 'Report on cooperation',
    note: 'Note to elected officials',
    territory: 'Territory',
    day: 'As of',
    revision: 'Data',
    nth: (n: number) => `revision ${n} of the map`,
    sources: 'Sources',
    declared: 'what organisations said of themselves and of their links',
    more: (n: number) => `${n} sources, given under the method`,
    licence: 'Licence',
    fictional: 'fictional data, free to use again',
    theirs:
      'what organisations said of themselves is theirs: ask them before you publish; official names and codes: Licence Ouverte 2.0 (Etalab)',
    diffusion: 'Circulation',
    private: 'holds what is kept to facilitators',
  },
} as const;

/** What stands at the head: of what, of which day, from which data, under which licence. */
export function titleBlock({ system, say }: ReportSource, kind: ReportKind, withPrivate: boolean): Head {
  const texts = TEXTS[say.language];
  const { territory } = system.facts;
  const sources = sourcesOf(system);
  const day = say.day(system.reading.day);
  const rows: Array<readonly [id: string, label: string, text: string]> = [
    ['territory', texts.territory, territory.name],
    ['day', texts.day, day],
    ['revision', texts.revision, texts.nth(territory.revision)],
    [
      'sources',
      texts.sources,
      sources.length === 0
        ? texts.declared
        : sources.length === 1
          ? (sources[0] ?? '')
          : texts.more(sources.length),
    ],
    ['licence', texts.licence, territory.fictional === true ? texts.fictional : texts.theirs],
    ...(withPrivate ? [['diffusion', texts.diffusion, texts.private] as const] : []),
  ];
  return {
    title: texts[kind],
    subtitle: `${territory.name}, ${day}`,
    facts: rows.map(([id, label, text]) => ({ id: `facts.${id}`, label, text })),
  };
}
