import { CooperationStatus, Formality, Intensity, Nature } from '../contract/vocabulary.ts';
import { defaulted, type Fields, known, optional, required } from './field.ts';
import { flag, oneOf, saidDay, saidEnd, someNodes, text } from './values.ts';

/** Fields of a cooperation. */
export const COOPERATION_FIELDS = {
  nature: required(oneOf(Nature, 'nature'), {
    headings: known(
      'type | relation | type de lien | type de coopération | nature du lien | interaction | edge type',
    ),
    inTemplate: true,
  }),
  formality: defaulted(oneOf(Formality, 'formality'), {
    headings: known('cadre | formalité | formalisation'),
    inTemplate: true,
    initial: 'informal',
  }),
  status: required(oneOf(CooperationStatus, 'status'), {
    headings: known('statut | état | avancement'),
    inTemplate: true,
  }),
  intensity: required(oneOf(Intensity, 'intensity'), {
    headings: known('intensité | niveau | level | force | strength'),
    inTemplate: true,
  }),
  intensityAssumed: optional(flag('Nobody said the intensity: it is the level from which questions count'), {
    headings: known('intensité supposée | assumed intensity'),
    forResearch: true,
  }),
  startedOn: optional(saidDay(), {
    headings: known('début | start | depuis | since | date de début | start date'),
    inTemplate: true,
  }),
  endedOn: optional(saidEnd(), {
    headings: known('finie le | fin | end | date de fin | end date | jusqu’à | jusqu’au | jusqu’en | until'),
    inTemplate: true,
  }),
  lastSignOn: optional(saidEnd(), { headings: known('dernier signe le | last sign on') }),
  recordedOn: optional(saidDay(), { headings: known('date de saisie | recorded') }),
  promisedFor: optional(saidEnd(), { headings: known('promise pour le') }),
  themes: defaulted(someNodes('Theme', 30, { type: 'words', list: 'theme' }), {
    headings: known('thématique | sujet'),
    inTemplate: true,
    isTied: true,
  }),
  serves: defaulted(someNodes('Commitment', 100, { type: 'commitments' }), {
    headings: known('serves commitments | sert | engagements'),
    isTied: true,
  }),
  note: optional(text(4000), {
    headings: known(
      'commentaire | comment | description | libellé | label | objet | ce que nous faisons | projet',
      'project',
    ),
    inTemplate: true,
    holdsWords: true,
  }),
  source: optional(text(2000), { headings: known('provenance'), inTemplate: true, holdsWords: true }),
  fictional: optional(flag(), { headings: known('fictive') }),
  private: optional(flag('Kept from readers and contributors'), {
    headings: known('réservée à l’animation | private to facilitators | privée'),
  }),
} as const satisfies Fields;
