import type { Label, Language } from '../../../model/contract/primitives.ts';
import type { Reference } from '../../../model/contract/reference.ts';
import type { ResearchChoices } from '../../../model/contract/research.ts';
import type { System } from '../../../model/elements/system.ts';
import type { CoarseFamily } from '../../../model/readings/research/coarse-families.ts';
import { type Recognised, recognised } from '../../../model/readings/research/recognised.ts';
import { fr } from '../../../model/words/french.ts';
import { researchLimits } from './research-limits.ts';
import type { ResearchTable } from './research-tables.ts';
import type { Before } from './research-zip.ts';

interface Said {
  readonly before: Before;
  readonly choices: ResearchChoices;
  readonly tables: readonly ResearchTable[];
  readonly language: Language;
}

/** What the file says of itself, without saying of which territory it is. */
export function researchReadme(system: System, { before, choices, tables, language }: Said): string[][] {
  const { reading, facts } = system;
  const says = TEXTS[language];
  const included = { actors: system.actors.size, cooperations: system.cooperations.length };
  const isCounted = choices.setting === 'counts';
  const known = recognised(tables, codesOfActors(tables), choices.k);
  return [
    [says.day, reading.day],
    [
      says.parameters,
      `minIntensity=${reading.minIntensity}, withoutTransactions=${reading.withoutTransactions}`,
    ],
    [
      says.choices,
      Object.entries(choices)
        .map((pair) => pair.join('='))
        .join(', '),
    ],
    [says.territory, `${facts.territory.level}${facts.territory.fictional ? `, ${says.fictional}` : ''}`],
    // Of counts, how many there are is a sum like any other.
    ...(isCounted
      ? [[says.blank, says.blankText(choices.k)]]
      : [
          [says.actors, says.count(included.actors, before.actors)],
          [says.cooperations, says.count(included.cooperations, before.cooperations)],
          [says.known, says.knownText(known, included.actors, choices.k)],
        ]),
    ...(choices.degrees === 'cut' && !isCounted ? [[says.cut, says.cutText(choices.k)]] : []),
    [says.consent, says.consentText],
    [says.removed, says.removedText],
    ...(isCounted ? [] : [[says.numbers, says.numbersText]]),
    ...researchLimits(choices, language).map((limit) => [says.care, limit]),
    [says.proof, says.proofText],
  ];
}

/** The numbers of organisations that tables hold; none where they are counts. */
export const codesOfActors = (tables: readonly ResearchTable[]): string[] =>
  tables.filter(({ id }) => id === 'actors').flatMap(({ rows }) => rows.map(([code]) => String(code)));

/** What each column holds, with the values it takes. */
export function researchCodebook(
  tables: readonly ResearchTable[],
  reference: Reference,
  language: Language,
): string[][] {
  return [
    TEXTS[language].columns,
    ...tables.flatMap(({ id, columns }) =>
      // A matrix has a column for each of its things: one line says all of them.
      (id.endsWith('matrix') ? ['actor', id] : columns).map((column) => [
        id,
        column,
        MEANINGS[column]?.[language] ?? column,
        valuesOf(column, reference, language),
      ]),
    ),
  ];
}

function valuesOf(column: string, reference: Reference, language: Language): string {
  const lists: Readonly<Record<string, ReadonlyArray<{ id: string; label: Label }>>> = {
    family: FAMILIES(reference),
    familyA: FAMILIES(reference),
    familyB: FAMILIES(reference),
    scale: reference.scales,
    tableRoles: reference.tableRoles,
    charter: reference.charterRelations,
    nature: reference.natures,
    formality: reference.formalities,
    state: reference.statuses,
    role: reference.partyRoles,
    channel: reference.channels,
    horizon: reference.horizons,
    status: reference.commitmentStatuses,
    themes: reference.themes,
    theme: reference.themes,
    resource: reference.resources,
    intensity: reference.intensities.map(({ level, label }) => ({ id: String(level), label })),
  };
  return (lists[column] ?? []).map(({ id, label }) => `${id} = ${label[language]}`).join('; ');
}

/** Nine, and the three that may stand in their place. */
const FAMILIES = ({ families }: Reference) => [...families, ...COARSE];
const COARSE: ReadonlyArray<{ readonly id: CoarseFamily; readonly label: Label }> = [
  { id: 'public', label: { fr: 'collectivités et État', en: 'local authorities and State' } },
  { id: 'enterprise', label: { fr: 'entreprises et économie sociale', en: 'companies and social economy' } },
  {
    id: 'other',
    label: {
      fr: 'recherche, habitants, financeurs, réseaux',
      en: 'research, citizens, funders, networks',
    },
  },
];

const label = (french: string, english: string): Label => ({ fr: french, en: english });

const MEANINGS: Readonly<Record<string, Label>> = {
  actor: label('numéro d’une organisation', 'number of an organisation'),
  a: label('numéro d’une organisation', 'number of an organisation'),
  b: label('numéro de l’autre', 'number of the other'),
  cooperation: label('numéro d’une coopération', 'number of a cooperation'),
  commitment: label('numéro d’un engagement', 'number of a commitment'),
  family: label('famille de l’organisation', 'family of the organisation'),
  familyA: label('une famille', 'a family'),
  familyB: label('l’autre, ou la même', 'the other, or the same'),
  organisations: label(
    'nombre d’organisations ; vide : moins de k, ou retenu pour protéger une autre case',
    'number of organisations; blank: under k, or withheld to protect another cell',
  ),
  links: label(
    'nombre de liens entre les deux familles ; vide : moins de k, ou retenu',
    'number of links between the two families; blank: under k, or withheld',
  ),
  scale: label('échelle à laquelle elle agit', 'scale at which it acts'),
  tableRoles: label('rôles à la table', 'roles at the table'),
  charter: label('ce qui la lie à la Charte', 'what relates it to the Charter'),
  nature: label('ce que les parties font ensemble', 'what its parties do together'),
  formality: label('forme de l’accord', 'form of the agreement'),
  state: label('où en est la coopération le jour lu', 'where the cooperation stands on the day read'),
  role: label('rôle de la partie dans la coopération', 'role of the party in the cooperation'),
  channel: label('par où la parole est venue', 'how the word came'),
  horizon: label('horizon de l’engagement', 'horizon of the commitment'),
  status: label('où en est l’engagement', 'where the commitment stands'),
  theme: label('sujet dont il s’agit', 'subject that it is about'),
  themes: label('sujets dont il s’agit', 'subjects that it is about'),
  resource: label('ressource cherchée ou proposée', 'resource looked for or offered'),
  'one-mode-matrix': label(
    'une colonne par organisation : intensité du lien, 0 sans lien',
    'a column for each organisation: intensity of the link, 0 without one',
  ),
  'two-mode-matrix': label(
    'une colonne par coopération : 1 si l’organisation en est partie',
    'a column for each cooperation: 1 where the organisation is a party',
  ),
  heardLinks: label('entendue sur ses liens dans les 12 mois', 'heard on its links within 12 months'),
  heardCommitments: label('entendue sur ses engagements', 'heard on its commitments'),
  heardNeeds: label('entendue sur ses besoins', 'heard on its needs'),
  intensity: label('intensité, ordinale : ne s’additionne pas', 'intensity, ordinal: not to be summed'),
  cooperations: label('coopérations actives qui font le lien', 'active cooperations that make the link'),
  parties: label('nombre de parties qui ont accepté', 'number of parties that agreed'),
  startedIn: label('année du début', 'year of its beginning'),
  endedIn: label('année de la fin', 'year of its end'),
  in: label('année de la déclaration', 'year of the declaration'),
  refines: label('point de la Charte précisé', 'item of the Charter that it refines'),
  carriers: label('qui le porte, avec son rôle', 'who carries it, with the role'),
};

const french = {
  columns: ['table', 'colonne', 'contient', 'valeurs'],
  day: 'jour lu',
  parameters: 'paramètres',
  territory: 'territoire',
  fictional: 'fictif',
  actors: 'organisations',
  cooperations: 'coopérations',
  consent: 'accord',
  removed: 'retiré',
  numbers: 'numéros',
  care: 'limites',
  choices: 'réglages',
  known: 'reconnaissables',
  blank: 'cases vides',
  cut: 'degrés coupés',
  proof: 'ce que cela ne prouve pas',
  count: (included: number, all: number) => `${included} sur ${all} ; ${all - included} absentes`,
  consentText: fr`Seules figurent les organisations dont chaque voix, en atelier, a accepté l'usage de recherche, et celles qui sont fictives. Une coopération figure si deux de ses parties au moins sont là.`,
  removedText: fr`Noms, lieux, SIREN, sites, textes libres, sources, voix, jours (seule l'année reste), et tout ce qui est réservé à qui anime.`,
  numbersText: fr`Tirés au sort pour ce fichier : stables d'une table à l'autre, différents dans un autre fichier.`,
  knownText: ({ unique, underK }: Recognised, all: number, k: number) =>
    fr`Par tout ce que disent ces tables, ${unique} organisations sur ${all} sont seules de leur sorte, et ${underK} sont moins de ${k} à se ressembler.`,
  blankText: (k: number) =>
    fr`Une case sous ${k} est vide, comme celles d'une famille de moins de ${k} organisations. D'autres le sont pour qu'aucune case vide ne se déduise, même de qui connaîtrait le total de la table. Aucun total n'est écrit.`,
  cutText: (k: number) =>
    fr`Personne n'a plus de liens que n'en ont au moins ${k} organisations : les autres liens sont ôtés au sort. Coopérations, déclarations, engagements, besoins et offres ne sont pas là.`,
  proofText: fr`Carte déclarative : l'absence d'un lien ne prouve pas l'absence de coopération, moins encore ici, où manquent ceux qui n'ont pas donné leur accord.`,
};

const english: typeof french = {
  columns: ['table', 'column', 'holds', 'values'],
  day: 'day read',
  parameters: 'parameters',
  territory: 'territory',
  fictional: 'fictional',
  actors: 'organisations',
  cooperations: 'cooperations',
  consent: 'consent',
  removed: 'removed',
  numbers: 'numbers',
  care: 'limits',
  choices: 'choices',
  known: 'recognisable',
  blank: 'blank cells',
  cut: 'degrees cut',
  proof: 'what this does not prove',
  count: (included, all) => `${included} of ${all}; ${all - included} absent`,
  consentText:
    'Only organisations of which every voice agreed to research use in a workshop, and those that are fictional. A cooperation is there when two of its parties at least are.',
  removedText:
    'Names, places, SIREN, websites, free texts, sources, voices, days (the year alone is left), and all that is kept for facilitators.',
  numbersText: 'Drawn for this file: the same in all its tables, others in another file.',
  knownText: ({ unique, underK }, all, k) =>
    `By all that these tables say, ${unique} organisations of ${all} are the only ones of their kind, and ${underK} are alike with fewer than ${k}.`,
  blankText: (k) =>
    `A cell under ${k} is blank, as are those of a family of fewer than ${k} organisations. Others are so that no blank cell follows from the rest, even for whoever knows the total of the table. No total is written.`,
  cutText: (k) =>
    `Nobody has more links than ${k} organisations have at least: other links were taken out by chance. Cooperations, declarations, commitments, needs and offers are not here.`,
  proofText:
    'Declared map: the absence of a link does not prove the absence of cooperation, less still here, where those who did not agree are missing.',
};

const TEXTS: Readonly<Record<Language, typeof french>> = { fr: french, en: english };
