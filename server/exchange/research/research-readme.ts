import type { Label, Language } from '../../../model/contract/primitives.ts';
import type { Reference } from '../../../model/contract/reference.ts';
import type { System } from '../../../model/elements/system.ts';
import { fr } from '../../../model/words/french.ts';
import type { ResearchTable } from './research-tables.ts';
import type { Before } from './research-zip.ts';

/** What the file says of itself, without saying of which territory it is. */
export function researchReadme(system: System, before: Before, language: Language): string[][] {
  const { reading, facts } = system;
  const says = TEXTS[language];
  const included = { actors: system.actors.size, cooperations: system.cooperations.length };
  return [
    [says.day, reading.day],
    [
      says.parameters,
      `minIntensity=${reading.minIntensity}, withoutTransactions=${reading.withoutTransactions}`,
    ],
    [says.territory, `${facts.territory.level}${facts.territory.fictional ? `, ${says.fictional}` : ''}`],
    [says.actors, says.count(included.actors, before.actors)],
    [says.cooperations, says.count(included.cooperations, before.cooperations)],
    [says.consent, says.consentText],
    [says.removed, says.removedText],
    [says.numbers, says.numbersText],
    [says.care, says.careText],
    [says.proof, says.proofText],
  ];
}

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
    family: reference.families,
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

const label = (french: string, english: string): Label => ({ fr: french, en: english });

const MEANINGS: Readonly<Record<string, Label>> = {
  actor: label('numéro d’une organisation', 'number of an organisation'),
  a: label('numéro d’une organisation', 'number of an organisation'),
  b: label('numéro de l’autre', 'number of the other'),
  cooperation: label('numéro d’une coopération', 'number of a cooperation'),
  commitment: label('numéro d’un engagement', 'number of a commitment'),
  family: label('famille de l’organisation', 'family of the organisation'),
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
  care: 'précaution',
  proof: 'ce que cela ne prouve pas',
  count: (included: number, all: number) => `${included} sur ${all} ; ${all - included} absentes`,
  consentText: fr`Seules figurent les organisations dont chaque voix, en atelier, a accepté l'usage de recherche, et celles qui sont fictives. Une coopération figure si deux de ses parties au moins sont là.`,
  removedText: fr`Noms, lieux, SIREN, sites, textes libres, sources, voix, jours (seule l'année reste), et tout ce qui est réservé à qui anime.`,
  numbersText: fr`Tirés au sort pour ce fichier : stables d'une table à l'autre, différents dans un autre fichier.`,
  careText: fr`Un petit réseau se reconnaît parfois à sa forme : ne cherchez pas qui est qui, et ne publiez pas ces tables sans l'accord du territoire.`,
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
  care: 'care',
  proof: 'what this does not prove',
  count: (included, all) => `${included} of ${all}; ${all - included} absent`,
  consentText:
    'Only organisations of which every voice agreed to research use in a workshop, and those that are fictional. A cooperation is there when two of its parties at least are.',
  removedText:
    'Names, places, SIREN, websites, free texts, sources, voices, days (the year alone is left), and all that is kept for facilitators.',
  numbersText: 'Drawn for this file: the same in all its tables, others in another file.',
  careText:
    'A small network may be known by its shape: do not look for who is who, and do not publish these tables without the territory’s agreement.',
  proofText:
    'Declared map: the absence of a link does not prove the absence of cooperation, less still here, where those who did not agree are missing.',
};

const TEXTS: Readonly<Record<Language, typeof french>> = { fr: french, en: english };
