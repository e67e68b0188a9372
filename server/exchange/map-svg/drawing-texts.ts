import type { ColourBy } from '../../../model/contract/map-look.ts';
import type { Label, Language } from '../../../model/contract/primitives.ts';
import type { TerritoryMap } from '../../../model/contract/reading.ts';
import type { Reference } from '../../../model/contract/reference.ts';
import { isSample } from '../../../model/contract/territory.ts';
import type { Family } from '../../../model/contract/vocabulary.ts';
import { fr } from '../../../model/words/french.ts';
import { pluralOf } from '../../../model/words/manner.ts';
import { sayDay } from '../../../model/words/say-day.ts';

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
  size(of: string | undefined): string;
  links(n: number): string;
  /** What crosses the water between two lands. */
  strait(links: number): string;
  readonly coast: string;
  readonly across: string;
  nature(nature: string): string;
  family(family: Family): string;
  level(level: number): string;
}

/** What the labels are taken from. */
export type DrawingLabels = Pick<Reference, 'families' | 'intensities'> &
  Partial<Pick<Reference, 'themes' | 'natures' | 'statuses' | 'tableRoles' | 'charterRelations'>>;

/** The words for one map. */
export function drawingTexts(map: TerritoryMap, labels: DrawingLabels, language: Language): DrawingTexts {
  const number = map.actors.filter(({ outside }) => !outside).length;
  const day = sayDay(map.day, language);
  const cooperations = map.cooperations.length;
  const { reread, ...words } = TEXTS[language](day, number, cooperations);
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

const FICTIONAL: Label = { fr: 'territoire fictif', en: 'fictional territory' };
const SAMPLE: Label = {
  fr: 'échantillon de démonstration, non exhaustif',
  en: 'demonstration sample, not exhaustive',
};

function bannerOf({ territory }: TerritoryMap, language: Language): string | undefined {
  if (territory.fictional) return FICTIONAL[language];
  return isSample(territory) ? SAMPLE[language] : undefined;
}

const counted = (language: Language) => (n: number, one: string, many: string) =>
  `${n} ${pluralOf(n, language, one, many)}`;
const inFrench = counted('fr');
const inEnglish = counted('en');

interface Reread {
  readonly by: number;
  readonly of: number;
}

const french = (day: string, actors: number, cooperations: number) => ({
  /** How many organisations reread what they said, where some did. */
  reread: ({ by, of }: Reread) => ` Relue par ${inFrench(by, 'organisation', 'organisations')} sur ${of}.`,
  subtitle: fr`Carte des coopérations, état au ${day} · ${inFrench(actors, 'acteur', 'acteurs')}, ${inFrench(cooperations, 'coopération', 'coopérations')}`,
  statement: fr`Carte déclarative établie le ${day} avec ${inFrench(actors, 'organisation', 'organisations')} ; l'absence d'un lien ne prouve pas l'absence de coopération.`,
  families: 'Familles',
  intensity: 'Intensité des liens',
  lines: 'Traits',
  dashed: fr`Souhaité, proposé ou convenu`,
  faded: 'En sommeil',
  grey: 'État non connu ce jour-là',
  building: 'Trait fin : en construction',
  arrow: fr`De qui, vers qui`,
  hub: fr`À trois ou plus`,
  outside: fr`Acteur d'ailleurs`,
  over: fr`Terminé`,
  membership: 'Appartenance par la loi',
  ghost: 'Ce qui manque',
  natures: 'Nature des liens',
  coloured: {
    family: 'Familles',
    theme: 'Thème principal',
    tableRole: fr`Rôle à la table`,
    charter: 'Charte',
    community: fr`Communautés`,
  },
  size: (of: string | undefined) => fr`Taille : ${of ?? 'nombre de liens'}`,
  links: (n: number) => inFrench(n, 'lien', 'liens'),
  strait: (n: number) => (n === 0 ? fr`aucun lien noté` : inFrench(n, 'lien', 'liens')),
  coast: fr`Terre : ils font plus ensemble`,
  across: fr`D'une terre à l'autre`,
});

const english: typeof french = (day, actors, cooperations) => ({
  reread: ({ by, of }) => ` Reread by ${by} of ${inEnglish(of, 'organisation', 'organisations')}.`,
  subtitle: `Map of cooperations, as of ${day} · ${inEnglish(actors, 'actor', 'actors')}, ${inEnglish(cooperations, 'cooperation', 'cooperations')}`,
  statement: `Declared map drawn on ${day} with ${inEnglish(actors, 'organisation', 'organisations')}; the absence of a link does not prove the absence of cooperation.`,
  families: 'Families',
  intensity: 'Intensity of links',
  lines: 'Lines',
  dashed: 'Wished, proposed or agreed on',
  faded: 'Asleep',
  grey: 'State not known on that day',
  building: 'Thin line: being built',
  arrow: 'From whom, to whom',
  hub: 'Of three or more',
  outside: 'Actor from elsewhere',
  over: 'Over',
  membership: 'Membership by law',
  ghost: 'What is missing',
  natures: 'Nature of links',
  coloured: {
    family: 'Families',
    theme: 'Main theme',
    tableRole: 'Role at the table',
    charter: 'Charter',
    community: 'Communities',
  },
  size: (of: string | undefined) => `Size: ${of ?? 'number of links'}`,
  links: (n: number) => inEnglish(n, 'link', 'links'),
  strait: (n: number) => (n === 0 ? 'no link noted' : inEnglish(n, 'link', 'links')),
  coast: 'Land: they do more together',
  across: 'From land to land',
});

const TEXTS: Readonly<Record<Language, typeof french>> = { fr: french, en: english };
