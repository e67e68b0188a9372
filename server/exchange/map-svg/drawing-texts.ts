import type { ColourBy } from '../../../model/contract/map-look.ts';
import type { Label, Language } from '../../../model/contract/primitives.ts';
import type { TerritoryMap } from '../../../model/contract/reading.ts';
import type { Reference } from '../../../model/contract/reference.ts';
import { isSample } from '../../../model/contract/territory.ts';
import type { Family } from '../../../model/contract/vocabulary.ts';
import { sayDay } from '../../../model/words/say-day.ts';
import { textsIn } from '../../texts/texts.ts';

/** The words of the drawing in one language. */
export interface DrawingTexts {
  readonly title: string;
  readonly subtitle: string;
  readonly banner: string | undefined;
  readonly statement: string;
  readonly families: string;
  readonly intensity: string;
  readonly lines: string;
  readonly dashed: string;
  readonly faded: string;
  readonly grey: string;
  readonly building: string;
  readonly arrow: string;
  readonly hub: string;
  readonly outside: string;
  readonly over: string;
  readonly membership: string;
  readonly ghost: string;
  readonly natures: string;
  readonly coloured: Readonly<Record<ColourBy, string>>;
  /** Above the sizes: of what they are. */
  size(measure: string | undefined): string;
  links(n: number): string;
  /** Describes the links across a strait; for a question, with the links expected. */
  strait(links: number, expected?: number): string;
  /** Titles the shore of actors without a link. */
  shore(actors: number): string;
  readonly coast: string;
  readonly across: string;
  nature(nature: string): string;
  family(family: Family): string;
  level(level: number): string;
}

/** Source of the labels. */
export type DrawingLabels = Pick<Reference, 'families' | 'intensities'> &
  Partial<Pick<Reference, 'themes' | 'natures' | 'statuses' | 'tableRoles' | 'charterRelations'>>;

/** Returns the texts for one map. */
export function drawingTexts(map: TerritoryMap, labels: DrawingLabels, language: Language): DrawingTexts {
  const number = map.actors.filter(({ outside }) => !outside).length;
  const day = sayDay(map.day, language);
  const cooperations = map.cooperations.length;
  const { reread, ...words } = textsIn(language).drawing(day, number, cooperations);
  const pick = (label: Label | undefined, otherwise: string) => label?.[language] ?? otherwise;
  return {
    title: map.territory.name,
    banner: bannerOf(map, language),
    ...words,
    statement: `${words.statement}${map.territory.reread === undefined ? '' : reread(map.territory.reread)}`,
    nature: (nature) => pick(labels.natures?.find(({ id }) => id === nature)?.label, nature),
    family: (family) => pick(labels.families.find(({ id }) => id === family)?.shortLabel, family),
    level: (level) => pick(labels.intensities.find((entry) => entry.level === level)?.label, String(level)),
  };
}

function bannerOf({ territory }: TerritoryMap, language: Language): string | undefined {
  if (territory.fictional) return textsIn(language).banner.fictional;
  return isSample(territory) ? textsIn(language).banner.sample : undefined;
}
