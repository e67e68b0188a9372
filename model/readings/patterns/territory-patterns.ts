import { gapCatalogue } from '../gaps/gap-catalogue.ts';
import { definePattern, numberOf, oneOf, type Pattern } from './define-pattern.ts';

const least = numberOf('Territoires au moins', 'Territories at least', { default: 2, min: 2, max: 500 });

// What is delicate is asked of one room only.
const RULES = gapCatalogue
  .filter(({ delicate }) => !delicate)
  .map(({ rule, labels }) => ({ id: rule, label: labels.title }));

const ANSWERS = [
  { id: 'handled', label: { fr: 'traitée', en: 'handled' } },
  { id: 'accepted', label: { fr: 'choix assumé', en: 'accepted' } },
];

/** Questions across territories: what is read of each is what the person who asks may read. */
export const territoryPatterns: readonly Pattern[] = [
  definePattern({
    id: 'same-gap-elsewhere',
    across: true,
    usesGaps: true,
    parameters: {
      rule: oneOf('rule', 'Question', 'Question', {
        required: true,
        default: 'single-carrier',
        choices: RULES,
      }),
    },
    columns: {
      open: ['number', 'Questions ouvertes ici', 'Questions open here'],
      elsewhereId: ['territory', 'A répondu', 'Has answered'],
      status: ['choice', 'Réponse', 'Answer', ANSWERS],
      reason: ['text', 'En ces mots', 'In these words'],
      answeredOn: ['day', 'Le', 'On'],
    },
    fr: {
      title: 'La même question ailleurs, et une réponse',
      question: 'Quel territoire a répondu à une question qui est ouverte ici ?',
      finds:
        'Les territoires où cette question est ouverte, et les réponses (traitée ou choix assumé) données ailleurs.',
      doesNotProve: 'Que la réponse de l’un vaille pour l’autre : elle donne quelqu’un à qui parler.',
    },
    en: {
      title: 'The same question elsewhere, and an answer',
      question: 'Which territory has answered a question that is open here?',
      finds:
        'The territories where this question is open, and the answers (handled or accepted) given elsewhere.',
      doesNotProve: 'That the answer of one holds for the other: it gives someone to talk to.',
    },
  }),
  definePattern({
    id: 'actors-in-several-territories',
    across: true,
    parameters: { least },
    columns: {
      actorId: ['actor', 'Acteur', 'Actor'],
      family: ['family', 'Famille', 'Family'],
      number: ['number', 'Nombre de territoires', 'Number of territories'],
      territoryIds: ['territories', 'Territoires', 'Territories'],
    },
    fr: {
      title: 'Acteurs présents dans plusieurs territoires',
      question: 'Qui est sur la carte de plusieurs territoires ?',
      finds: 'Les acteurs sur la carte d’au moins tant de territoires que l’on peut lire.',
      doesNotProve: 'Qu’ils fassent circuler ce qu’ils y apprennent.',
    },
    en: {
      title: 'Actors present in several territories',
      question: 'Who is on the map of several territories?',
      finds: 'The actors on the map of at least so many territories that one may read.',
      doesNotProve: 'That they carry from one to the other what they learn.',
    },
  }),
  definePattern({
    id: 'shared-intent-without-cooperation',
    across: true,
    parameters: { least },
    columns: {
      themeId: ['theme', 'Thème', 'Theme'],
      number: ['number', 'Nombre de territoires', 'Number of territories'],
      territoryIds: ['territories', 'Territoires', 'Territories'],
      commitmentIds: ['commitments', 'Engagements', 'Commitments'],
    },
    fr: {
      title: 'Mêmes intentions, sans action, dans plusieurs territoires',
      question: 'Sur quels thèmes plusieurs territoires ont-ils des engagements que rien ne sert ?',
      finds:
        'Les thèmes d’engagements ouverts qu’aucune coopération active ne sert, dans au moins tant de territoires.',
      doesNotProve: 'Qu’il n’y ait pas d’action : peut-être ne l’a-t-on pas rattachée à l’engagement.',
    },
    en: {
      title: 'Same intentions, no action, in several territories',
      question: 'On which themes have several territories commitments that nothing serves?',
      finds:
        'The themes of open commitments that no active cooperation serves, in at least so many territories.',
      doesNotProve: 'That there is no action: perhaps it was not tied to the commitment.',
    },
  }),
  definePattern({
    id: 'needs-met-by-peers',
    across: true,
    columns: {
      actorId: ['actor', 'Acteur', 'Actor'],
      resourceId: ['resource', 'Cherche', 'Looks for'],
      themeId: ['theme', 'Thème', 'Theme'],
      need: ['text', 'Besoin', 'Need'],
      peerId: ['territory', 'Territoire pair', 'Peer territory'],
      offererId: ['actor', 'Propose', 'Offers'],
      offer: ['text', 'Offre', 'Offer'],
    },
    fr: {
      title: 'Besoins auxquels un territoire pair peut répondre',
      question: 'Quel besoin sans réponse ici rencontre une offre chez un pair ?',
      finds:
        'Les besoins auxquels aucun acteur d’ici ne répond, et les offres de la même ressource et du même thème dans un territoire pair.',
      doesNotProve: 'Que l’offre convienne, ni que la distance le permette.',
    },
    en: {
      title: 'Needs that a peer territory can meet',
      question: 'Which need without an answer here meets an offer of a peer?',
      finds:
        'The needs that no actor of here answers, and the offers of the same resource and theme in a peer territory.',
      doesNotProve: 'That the offer fits, or that distance allows it.',
    },
  }),
];
