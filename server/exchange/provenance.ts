import type { Language } from '../../model/contract/primitives.ts';
import { mannerOf } from '../../model/words/manner.ts';
import { sayDay } from '../../model/words/say-day.ts';
import { textsIn } from '../texts/texts.ts';
import type { Exported } from './exported.ts';
import { type DrawingLabels, drawingTexts } from './map-svg/drawing-texts.ts';

/** Statement in every file: subject, parameters, source, and limits of interpretation. */
export interface Provenance {
  readonly title: string;
  readonly statement: string;
  /** How the network is read: threshold, transactions, choices. */
  readonly parameters: string;
  /** Name and text of each further statement, in the order in which they are read. */
  readonly lines: ReadonlyArray<readonly [name: string, text: string]>;
}

/** Says where an export comes from. */
export function provenanceOf(exported: Exported, labels: DrawingLabels, language: Language): Provenance {
  const { title, subtitle, statement } = drawingTexts(exported.map, labels, language);
  const { territory, day } = exported.map;
  const says = textsIn(language).provenance;
  const sources = sourcesOf(exported);
  const parameters = says.parametersOf(exported);
  return {
    title,
    parameters,
    statement,
    lines: [
      [says.what, subtitle],
      [says.day, `${day} (${sayDay(day, language)})`],
      [says.parameters, parameters],
      [says.version, says.versionOf(revisionOf(exported), territory.id)],
      [says.fictional, says.fictionalOf(territory.fictional === true, fictionalWithin(exported))],
      [says.sources, sources.length === 0 ? says.noSource : sources.join(' · ')],
      [says.licence, says.licenceText],
      [says.proof, statement],
    ],
  };
}

/** Returns the footer of a picture next to its day: how it was drawn, and its source. */
export function pictureAbout(exported: Exported, language: Language): string {
  const says = textsIn(language).provenance;
  const sources = sourcesOf(exported);
  return [
    exported.reading.withoutTransactions ? says.withoutTransactions : says.withTransactions,
    `${says.version} ${revisionOf(exported)}`,
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

const revisionOf = ({ map, known }: Exported): string =>
  `${map.territory.revision}${known === undefined ? '' : ` (${known.at})`}`;
