import type { Language } from '../../model/contract/primitives.ts';
import { fr } from '../../model/words/french.ts';
import { mannerOf } from '../../model/words/manner.ts';
import { sayDay } from '../../model/words/say-day.ts';
import type { Exported } from './exported.ts';
import { type DrawingLabels, drawingTexts } from './map-svg/drawing-texts.ts';

/** What every file says of itself: what it is of, under which parameters, from where, and what it does not prove. */
export interface Provenance {
  readonly title: string;
  readonly statement: string;
  /** Name and text of each further statement, in the order in which they are read. */
  readonly lines: ReadonlyArray<readonly [name: string, text: string]>;
}

/** Says where an export comes from. */
export function provenanceOf(exported: Exported, labels: DrawingLabels, language: Language): Provenance {
  const { title, subtitle, statement } = drawingTexts(exported.map, labels, language);
  const { territory, day } = exported.map;
  const says = TEXTS[language];
  const sources = sourcesOf(exported);
  return {
    title,
    statement,
    lines: [
      [says.what, subtitle],
      [says.day, `${day} (${sayDay(day, language)})`],
      [says.parameters, says.parametersOf(exported)],
      [says.version, says.versionOf(exported)],
      [says.fictional, says.fictionalOf(territory.fictional === true, fictionalWithin(exported))],
      [says.sources, sources.length === 0 ? says.noSource : sources.join(' · ')],
      [says.licence, says.licenceText],
      [says.proof, statement],
    ],
  };
}

/** What a picture says at its foot, besides its day: how it was drawn, and from where. */
export function pictureAbout(exported: Exported, language: Language): string {
  const says = TEXTS[language];
  const sources = sourcesOf(exported);
  return [
    exported.reading.withoutTransactions ? says.withoutTransactions : says.withTransactions,
    `${says.version} ${exported.map.territory.revision}${knownOf(exported)}`,
    `${says.sources}${mannerOf(language).colon}${sources.length === 0 ? says.noSource : sources.join(' · ')}`,
  ].join(' · ');
}

function sourcesOf({ map }: Exported): string[] {
  const all = [map.territory, ...map.actors, ...map.reserve, ...map.cooperations].flatMap(
    ({ source }) => source ?? [],
  );
  return [...new Set(all)].sort();
}

const fictionalWithin = ({ map }: Exported) => ({
  actors: [...map.actors, ...map.reserve].filter(({ fictional }) => fictional).length,
  cooperations: map.cooperations.filter(({ fictional }) => fictional).length,
});

type Within = ReturnType<typeof fictionalWithin>;

const knownOf = ({ known }: Exported): string => (known === undefined ? '' : ` (${known.at})`);

const french = {
  what: 'Contenu',
  day: 'Jour lu',
  parameters: 'Paramètres',
  version: 'Révision',
  fictional: 'Fictif',
  sources: 'Sources',
  licence: 'Licence',
  proof: fr`Ce que cela ne prouve pas`,
  withTransactions: 'Financements et commandes compris',
  withoutTransactions: 'Sans les financements ni les commandes',
  noSource: fr`aucune source écrite : ce sont les participants qui l'ont dit`,
  parametersOf: ({ reading }: Exported) =>
    fr`deux acteurs sont liés à partir de l'intensité ${reading.minIntensity} ; financements et commandes ${reading.withoutTransactions ? 'laissés de côté' : 'compris'}`,
  versionOf: (exported: Exported) =>
    `${exported.map.territory.revision}${knownOf(exported)}, territoire ${exported.map.territory.id}`,
  fictionalOf: (all: boolean, { actors, cooperations }: Within) =>
    all
      ? fr`tout est fictif : ce territoire n'existe pas`
      : actors + cooperations === 0
        ? 'rien'
        : `${actors} acteurs et ${cooperations} coopérations, marqués comme tels`,
  licenceText: fr`Ce que les organisations ont dit d'elles leur appartient : demandez-leur avant de publier. Noms, codes et SIREN officiels : Licence Ouverte 2.0 (Etalab).`,
};

const english: typeof french = {
  what: 'Content',
  day: 'Day read',
  parameters: 'Parameters',
  version: 'Revision',
  fictional: 'Fictional',
  sources: 'Sources',
  licence: 'Licence',
  proof: 'What this does not prove',
  withTransactions: 'Funding and markets included',
  withoutTransactions: 'Without funding or markets',
  noSource: 'no written source: it is what participants said',
  parametersOf: ({ reading }) =>
    `two actors are linked from intensity ${reading.minIntensity}; funding and markets ${reading.withoutTransactions ? 'left out' : 'included'}`,
  versionOf: (exported) =>
    `${exported.map.territory.revision}${knownOf(exported)}, territory ${exported.map.territory.id}`,
  fictionalOf: (all, { actors, cooperations }) =>
    all
      ? 'all of it is fictional: there is no such territory'
      : actors + cooperations === 0
        ? 'nothing'
        : `${actors} actors and ${cooperations} cooperations, marked as such`,
  licenceText:
    'What organisations said of themselves is theirs: ask them before you publish. Official names, codes and SIREN: Licence Ouverte 2.0 (Etalab).',
};

const TEXTS: Readonly<Record<Language, typeof french>> = { fr: french, en: english };
