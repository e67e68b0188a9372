import { CharterRelation, Family, Scale, TableRole } from '../contract/vocabulary.ts';
import { defaulted, type Facts, type Fields, known, optional, required } from './field.ts';
import { day, flag, line, lines, name, oneOf, siren, someOf, text, url } from './values.ts';

/** Words of an actor about itself: they fill what is missing when two become one. */
const ownWords = (...headings: readonly string[]) =>
  ({ headings, merge: 'filled', holdsWords: true }) as const satisfies Facts;

/** What is held of an actor. */
export const ACTOR_FIELDS = {
  name: required(name(200), {
    headings: known(
      ...['nom', 'name', 'label', 'libellé', 'acteur', 'actor', 'organisation', 'organization', 'organisme'],
      ...['structure', 'raison sociale', 'dénomination', 'intitulé', 'élément', 'element'],
      'nom de la structure',
    ),
    inTemplate: true,
    merge: 'kept',
  }),
  family: required(oneOf(Family, 'family'), {
    headings: known(
      ...['famille', 'family', 'type', 'catégorie', 'category', 'type d’acteur', 'type de structure'],
      'collège',
    ),
    inTemplate: true,
    forResearch: true,
    merge: 'kept',
  }),
  kind: optional(line(80), {
    headings: known(
      ...['sorte', 'kind', 'sous-type', 'subtype', 'forme juridique', 'statut juridique'],
      ...['nature juridique', 'nature'],
    ),
    inTemplate: true,
    merge: 'filled',
    choices: 'kinds',
  }),
  scale: optional(oneOf(Scale, 'scale'), {
    headings: known('échelle', 'scale', 'échelon', 'périmètre'),
    inTemplate: true,
    forResearch: true,
    merge: 'filled',
  }),
  tableRoles: defaulted(someOf(TableRole, 4, 'tableRole'), {
    headings: known(
      ...['autour de la table', 'around the table', 'rôles', 'roles', 'table roles', 'rôle à la table'],
      'role at the table',
    ),
    forResearch: true,
    isSet: true,
    initial: [],
    merge: 'ruled',
  }),
  charter: defaulted(oneOf(CharterRelation, 'charter'), {
    headings: known('charte', 'charter', 'signataire', 'signatory'),
    inTemplate: true,
    forResearch: true,
    initial: 'none',
    merge: 'ruled',
  }),
  signedOn: optional(day(), {
    headings: known('signée le', 'signed on', 'date de signature'),
    merge: 'ruled',
  }),
  siren: optional(siren(), {
    headings: known('siren', 'siret', 'numéro siren', 'n° siren', 'no siren'),
    inTemplate: true,
    merge: 'filled',
  }),
  url: optional(url(), {
    headings: known('site', 'site web', 'site internet', 'website', 'url', 'web', 'lien internet'),
    inTemplate: true,
    merge: 'filled',
  }),
  description: optional(
    text(4000),
    ownWords(
      ...['présentation', 'résumé', 'about', 'note', 'notes', 'commentaire', 'comment', 'remarque'],
      'description',
    ),
  ),
  mission: optional(text(4000), {
    ...ownWords('missions', 'mission', 'activité', 'activités', 'activity', 'objet social'),
    inTemplate: true,
  }),
  expertise: optional(text(4000), {
    ...ownWords('expertise', 'savoir-faire', 'compétences', 'what we know how to do'),
    inTemplate: true,
  }),
  frame: optional(text(4000), {
    ...ownWords(
      ...['cadre d’action', 'frame', 'frame of action', 'pouvoir de décision', 'ce que nous pouvons décider'],
      ...['ce que nous pouvons décider, avec quel calendrier', 'what we can decide, and when'],
    ),
    inTemplate: true,
  }),
  constraints: optional(text(4000), {
    ...ownWords('contraintes', 'constraints', 'freins', 'brakes', 'what binds us'),
    inTemplate: true,
  }),
  expects: optional(text(4000), {
    ...ownWords(
      ...['attentes', 'expectations', 'expects', 'ce que nous attendons', 'ce que nous attendons des autres'],
      'what we expect of others',
    ),
    inTemplate: true,
  }),
  tags: defaulted(lines(60, 50), {
    headings: known('étiquettes', 'tags', 'mots-clés', 'keywords', 'tag'),
    inTemplate: true,
    holdsWords: true,
    initial: [],
    merge: 'ruled',
  }),
  source: optional(text(2000), {
    headings: known('source', 'sources', 'provenance'),
    inTemplate: true,
    holdsWords: true,
    merge: 'ruled',
  }),
  fictional: optional(flag(), { headings: known('fictif', 'fictional'), merge: 'ruled' }),
  private: optional(flag('Kept from readers and contributors'), {
    headings: known(
      ...['réservé à l’animation', 'private to facilitators', 'privé', 'private', 'réservé à qui anime'],
      'for facilitators only',
    ),
    merge: 'ruled',
  }),
} as const satisfies Fields;
