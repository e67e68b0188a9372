import { CooperationStatus, Formality, Intensity, Nature } from '../contract/vocabulary.ts';
import { defaulted, type Fields, known, optional, required } from './field.ts';
import { day, flag, oneOf, someNodes, text } from './values.ts';

/** What is held of a cooperation. */
export const COOPERATION_FIELDS = {
  nature: required(oneOf(Nature, 'nature'), {
    headings: known(
      ...['nature', 'type', 'relation', 'type de lien', 'type de coopération', 'nature du lien'],
      ...['ce qu’ils font', 'what they do'],
    ),
    inTemplate: true,
  }),
  formality: defaulted(oneOf(Formality, 'formality'), {
    headings: known('cadre', 'formality', 'formalité', 'formalisation', 'forme', 'form'),
    inTemplate: true,
    initial: 'informal',
  }),
  status: required(oneOf(CooperationStatus, 'status'), {
    headings: known('statut', 'status', 'état', 'avancement', 'où elle en est', 'where it stands'),
    inTemplate: true,
  }),
  intensity: required(oneOf(Intensity, 'intensity'), {
    headings: known(
      ...['intensité', 'intensity', 'niveau', 'level', 'force', 'strength', 'intensité notée'],
      'recorded intensity',
    ),
    inTemplate: true,
  }),
  startedOn: optional(day(), {
    headings: known(
      'commencée le',
      'started on',
      'début',
      'start',
      'depuis',
      'since',
      'date de début',
      'start date',
    ),
    inTemplate: true,
  }),
  endedOn: optional(day(), {
    headings: known('finie le', 'ended on', 'fin', 'end', 'date de fin', 'end date', 'terminée le'),
    inTemplate: true,
  }),
  lastSignOn: optional(day(), {
    headings: known('dernier signe le', 'last sign on', 'dernier signe', 'last sign'),
  }),
  recordedOn: optional(day(), { headings: known('notée le', 'recorded on', 'date de saisie', 'recorded') }),
  promisedFor: optional(day(), { headings: known('promise pour le', 'promised for', 'promise pour') }),
  themes: defaulted(someNodes('Theme', 30, { type: 'words', of: 'theme' }), {
    headings: known('thèmes', 'themes', 'thème', 'theme', 'thématique', 'thématiques', 'sujet'),
    inTemplate: true,
    isTied: true,
  }),
  serves: defaulted(someNodes('Commitment', 100, { type: 'commitments' }), {
    headings: known(
      ...['engagements servis', 'serves commitments', 'sert', 'serves', 'engagements', 'engagement'],
      'commitments served',
    ),
    isTied: true,
  }),
  note: optional(text(4000), {
    headings: known(
      ...['note', 'notes', 'commentaire', 'comment', 'description', 'libellé', 'label', 'objet'],
      ...['ce que nous faisons', 'projet', 'project'],
    ),
    inTemplate: true,
    holdsWords: true,
  }),
  source: optional(text(2000), {
    headings: known('source', 'sources', 'provenance'),
    inTemplate: true,
    holdsWords: true,
  }),
  fictional: optional(flag(), { headings: known('fictive', 'fictif', 'fictional') }),
  private: optional(flag('Kept from readers and contributors'), {
    headings: known(
      ...['réservée à l’animation', 'private to facilitators', 'privée', 'private', 'réservé à qui anime'],
      'for facilitators only',
    ),
  }),
} as const satisfies Fields;
