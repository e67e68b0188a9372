import { CharterRelation, Family, Scale, TableRole } from '../contract/vocabulary.ts';
import { defaulted, type Facts, type Fields, known, optional, required } from './field.ts';
import { aliases, flag, line, lines, name, oneOf, saidDay, siren, someOf, text, url } from './values.ts';

/** Defines a text of an actor about itself; in a merge it only fills a gap. */
const ownWords = (...headings: readonly string[]) =>
  ({ headings: known(...headings), merge: 'filled', holdsWords: true }) as const satisfies Facts;

/** Fields of an actor. */
export const ACTOR_FIELDS = {
  name: required(name(200), {
    headings: known(
      'label | libellé | acteur | actor | organisation | organization | organisme | structure',
      'raison sociale | dénomination | intitulé | élément | nom de la structure | vertex',
      'nom de votre structure | nom de votre organisation | name of your organisation | organisation name',
    ),
    inTemplate: true,
    merge: 'kept',
  }),
  family: required(oneOf(Family, 'family'), {
    headings: known('type | catégorie | category | type d’acteur | type de structure | collège'),
    inTemplate: true,
    forResearch: true,
    merge: 'kept',
  }),
  aliases: optional(aliases(30), {
    headings: known(
      'sigle | acronyme | acronym | autre nom | autres noms | ancien nom | alias | other names',
    ),
    merge: 'ruled',
  }),
  kind: optional(line(80), {
    headings: known('sorte | sous-type | subtype | forme juridique | statut juridique | nature juridique'),
    inTemplate: true,
    merge: 'filled',
    choices: 'kinds',
  }),
  spoken: optional(line(220), {
    headings: known('nom avec article | nom avec son article | name in a sentence'),
    merge: 'filled',
  }),
  scale: optional(oneOf(Scale, 'scale'), {
    headings: known('échelon | périmètre'),
    inTemplate: true,
    forResearch: true,
    merge: 'filled',
  }),
  tableRoles: defaulted(someOf(TableRole, 4, 'tableRole'), {
    headings: known('autour de la table | around the table | rôles | table roles'),
    forResearch: true,
    isSet: true,
    initial: [],
    merge: 'ruled',
  }),
  charter: defaulted(oneOf(CharterRelation, 'charter'), {
    headings: known('signataire | signatory'),
    inTemplate: true,
    forResearch: true,
    initial: 'none',
    merge: 'ruled',
  }),
  signedOn: optional(saidDay(), { headings: known('date de signature'), merge: 'ruled' }),
  siren: optional(siren(), {
    headings: known('siret | numéro siren | n° siren | no siren'),
    inTemplate: true,
    merge: 'filled',
  }),
  url: optional(url(), {
    headings: known('site web | site internet | web | lien internet'),
    inTemplate: true,
    merge: 'filled',
  }),
  description: optional(
    text(4000),
    ownWords('présentation | résumé | about | note | commentaire | comment | remarque'),
  ),
  mission: optional(text(4000), { ...ownWords('activité | activity | objet social'), inTemplate: true }),
  expertise: optional(text(4000), { ...ownWords('savoir-faire | compétences'), inTemplate: true }),
  frame: optional(text(4000), {
    ...ownWords('cadre d’action | frame of action | pouvoir de décision | ce que nous pouvons décider'),
    inTemplate: true,
  }),
  constraints: optional(text(4000), { ...ownWords('contraintes | freins | brakes'), inTemplate: true }),
  expects: optional(text(4000), {
    ...ownWords('attentes | expectations | ce que nous attendons'),
    inTemplate: true,
  }),
  tags: defaulted(lines(60, 50), {
    headings: known('étiquettes'),
    inTemplate: true,
    holdsWords: true,
    initial: [],
    merge: 'ruled',
  }),
  source: optional(text(2000), {
    headings: known('provenance'),
    inTemplate: true,
    holdsWords: true,
    merge: 'ruled',
  }),
  fictional: optional(flag(), { headings: [], merge: 'ruled' }),
  private: optional(flag('Kept from readers and contributors'), {
    headings: known('réservé à l’animation | private to facilitators | privé'),
    merge: 'ruled',
  }),
} as const satisfies Fields;
