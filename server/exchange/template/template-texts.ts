import type { ImportKind } from '../../../model/contract/import.ts';
import type { Label, Language } from '../../../model/contract/primitives.ts';
import { ACTOR_FIELDS } from '../../../model/fields/actor-fields.ts';
import { COMMITMENT_FIELDS } from '../../../model/fields/commitment-fields.ts';
import { COOPERATION_FIELDS } from '../../../model/fields/cooperation-fields.ts';
import { type Fields, namesWith } from '../../../model/fields/field.ts';

/** The sheets of the template, the columns that each proposes, and the words of its lines of example. */
export interface TemplateSheet {
  readonly kind: ImportKind;
  readonly name: Label;
  readonly fields: readonly string[];
  /** Ids of the vocabulary stand for their labels. */
  readonly examples: Readonly<Record<Language, ReadonlyArray<Readonly<Record<string, string>>>>>;
}

const templated = (fields: Fields): string[] => namesWith(fields, ({ inTemplate }) => inTemplate);

export const TEMPLATE_SHEETS: readonly TemplateSheet[] = [
  {
    kind: 'actors',
    name: { fr: 'Acteurs', en: 'Actors' },
    fields: [...templated(ACTOR_FIELDS), 'key'],
    examples: {
      fr: [
        {
          name: 'Exemple — AMAP Les Sillons',
          family: 'social_economy',
          scale: 'local',
          tags: 'alimentation ; bio',
        },
        { name: 'Exemple — Mairie', family: 'local_authority', scale: 'local', charter: 'signatory' },
      ],
      en: [
        {
          name: 'Example — Furrows food co-op',
          family: 'social_economy',
          scale: 'local',
          tags: 'food; organic',
        },
        { name: 'Example — Town hall', family: 'local_authority', scale: 'local', charter: 'signatory' },
      ],
    },
  },
  {
    kind: 'cooperations',
    name: { fr: 'Coopérations', en: 'Cooperations' },
    fields: ['from', 'to', 'parties', ...templated(COOPERATION_FIELDS), 'key'],
    examples: {
      fr: [
        {
          ...{
            from: 'Exemple — Mairie',
            to: 'Exemple — AMAP Les Sillons',
            nature: 'supports',
            status: 'active',
          },
          ...{ intensity: '2', startedOn: '2024-09-01', themes: 'food', note: 'Prête un local le jeudi' },
        },
      ],
      en: [
        {
          ...{
            from: 'Example — Town hall',
            to: 'Example — Furrows food co-op',
            nature: 'supports',
            status: 'active',
          },
          ...{ intensity: '2', startedOn: '2024-09-01', themes: 'food', note: 'Lends a room on Thursdays' },
        },
      ],
    },
  },
  {
    kind: 'commitments',
    name: { fr: 'Engagements', en: 'Commitments' },
    fields: [...templated(COMMITMENT_FIELDS), 'leads', 'contributors'],
    examples: {
      fr: [
        {
          code: 'E1',
          text: 'Servir 50 % de produits locaux à la cantine',
          leads: 'Exemple — Mairie',
          themes: 'food',
        },
      ],
      en: [
        { code: 'E1', text: 'Serve 50% local food at school', leads: 'Example — Town hall', themes: 'food' },
      ],
    },
  },
  {
    kind: 'needs',
    name: { fr: 'Besoins', en: 'Needs' },
    fields: ['actor', 'resource', 'theme', 'note'],
    examples: {
      fr: [{ actor: 'Exemple — AMAP Les Sillons', resource: 'premises', note: 'Un local de 80 m²' }],
      en: [{ actor: 'Example — Furrows food co-op', resource: 'premises', note: 'A room of 80 m²' }],
    },
  },
  {
    kind: 'offers',
    name: { fr: 'Offres', en: 'Offers' },
    fields: ['actor', 'resource', 'theme', 'note'],
    examples: {
      fr: [{ actor: 'Exemple — Mairie', resource: 'land', note: 'Une friche de 2 ha' }],
      en: [{ actor: 'Example — Town hall', resource: 'land', note: 'A vacant plot of 2 ha' }],
    },
  },
];

export const TEMPLATE_TEXTS = {
  file: { fr: 'maillage-modele.xlsx', en: 'maillage-template.xlsx' },
  readme: { fr: 'Lisez-moi', en: 'Readme' },
  lists: { fr: 'Listes', en: 'Lists' },
  lines: {
    fr: [
      'Apporter des acteurs et leurs coopérations dans Maillage',
      'Une ligne par acteur, par coopération, par engagement, par besoin, par offre. Effacer les lignes d’exemple.',
      'Obligatoires : le nom et la famille d’un acteur ; « De » et « Vers » d’une coopération, ou « Partenaires » (noms séparés par ;) ; le texte d’un engagement ; l’acteur et la ressource d’un besoin ou d’une offre.',
      'Les cellules à liste proposent les mots que Maillage connaît ; d’autres mots seront demandés à l’écran.',
      'Les dates : 31/12/2024. Plusieurs valeurs dans une cellule : séparées par ;',
      'L’identifiant est facultatif : il permet de corriger un nom et d’apporter le fichier à nouveau.',
      'Une cellule laissée vide ne change rien à ce qui est déjà noté.',
    ],
    en: [
      'Bring actors and their cooperations into Maillage',
      'One line for each actor, cooperation, commitment, need and offer. Delete the example lines.',
      'Required: name and family of an actor; “From” and “To” of a cooperation, or “Partners” (names separated by ;); the text of a commitment; actor and resource of a need or an offer.',
      'Cells with a list offer the words that Maillage knows; other words will be asked about on screen.',
      'Days: 31/12/2024 or 2024-12-31. Several values in a cell: separated by ;',
      'The identifier is optional: with it a name can be corrected and the file brought in again.',
      'A cell left empty changes nothing of what is already noted.',
    ],
  },
} as const;
