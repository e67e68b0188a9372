import { z } from 'zod';
import { definePattern, numberOf, oneOf, type Pattern } from './define-pattern.ts';
import { tellHistory } from './tell-history.ts';

const cooperation = ['cooperation', 'Coopération', 'Cooperation'] as const;
const state = ['state', 'État', 'State'] as const;
const OUTCOMES = [
  { id: 'waiting', label: { fr: 'à venir', en: 'still to come' } },
  { id: 'overdue', label: { fr: 'échéance passée', en: 'past its day' } },
  { id: 'begun', label: { fr: 'commencée', en: 'begun' } },
  { id: 'broken', label: { fr: 'rompue', en: 'broken' } },
];

/** Questions about how cooperations live: age, sleep, promises, ends, history. */
export const timePatterns: readonly Pattern[] = [
  definePattern({
    id: 'old-without-frame',
    parameters: {
      years: numberOf('Commencées depuis (années)', 'Begun years ago', { default: 3, min: 0, max: 100 }),
    },
    columns: {
      cooperationId: cooperation,
      nature: ['nature', 'Nature', 'Nature'],
      startedOn: ['day', 'Depuis le', 'Since'],
      years: ['number', 'Années', 'Years'],
      themeIds: ['themes', 'Thèmes', 'Themes'],
    },
    fr: {
      title: 'Anciennes et sans cadre',
      question: 'Quelles coopérations durent depuis des années sans cadre formel ?',
      finds: 'Les coopérations actives et informelles, commencées il y a au moins tant d’années.',
      doesNotProve: 'Qu’il leur en faudrait un : certaines tiennent parce qu’elles sont libres.',
    },
    en: {
      title: 'Old and without a frame',
      question: 'Which cooperations have lasted for years without a formal frame?',
      finds: 'The active, informal cooperations that began at least so many years ago.',
      doesNotProve: 'That they need one: some hold because they are free.',
    },
  }),
  definePattern({
    id: 'sleeping-cooperations',
    parameters: {
      theme: oneOf('theme', 'Thème (vide : tous)', 'Theme (empty: all)'),
      months: numberOf('Sans signe depuis (mois)', 'Without a sign for (months)', {
        default: 18,
        min: 1,
        max: 240,
      }),
    },
    columns: {
      cooperationId: cooperation,
      state,
      lastSignOn: ['day', 'Dernier signe', 'Last sign'],
      themeIds: ['themes', 'Thèmes', 'Themes'],
    },
    fr: {
      title: 'Coopérations en sommeil, par thème',
      question: 'Quelles coopérations dorment, ou ne donnent plus signe ?',
      finds:
        'Celles en sommeil, et les actives dont le dernier signe (date notée ou dernière déclaration, sinon le début) est plus ancien.',
      doesNotProve: "Qu'elles soient finies : peut-être personne n'a-t-il noté de nouvelles.",
    },
    en: {
      title: 'Sleeping cooperations, by theme',
      question: 'Which cooperations sleep, or give no sign any more?',
      finds:
        'The dormant ones, and the active ones whose last sign (noted, or the last declaration, else the start) is older.',
      doesNotProve: 'That they are over: perhaps nobody noted any news.',
    },
  }),
  definePattern({
    id: 'promises',
    parameters: {
      outcome: oneOf('choice', 'Ce qu’elle est devenue (vide : tout)', 'What it became (empty: all)', {
        choices: OUTCOMES,
      }),
    },
    columns: {
      cooperationId: cooperation,
      promisedFor: ['day', 'Promise pour le', 'Promised for'],
      outcome: ['choice', 'Ce qu’elle est devenue', 'What it became', OUTCOMES],
      state,
    },
    fr: {
      title: 'Promesses tenues ou en attente',
      question: 'Que sont devenues les promesses datées ?',
      finds:
        'Les coopérations promises pour un jour : à venir, échéance passée (encore une intention), commencées ou rompues.',
      doesNotProve:
        'Que ce qui a commencé soit ce qui avait été promis, ni que le retard soit le fait de quelqu’un.',
    },
    en: {
      title: 'Promises kept or waiting',
      question: 'What became of the dated promises?',
      finds:
        'The cooperations promised for a day: still to come, past their day (still an intention), begun or broken.',
      doesNotProve: 'That what began is what was promised, or that a delay is anyone’s doing.',
    },
  }),
  definePattern({
    id: 'what-ended',
    parameters: {
      months: numberOf('Depuis (mois)', 'Within (months)', { default: 36, min: 1, max: 600 }),
    },
    columns: {
      cooperationId: cooperation,
      state,
      endedOn: ['day', 'Fin', 'End'],
      aloneIds: ['actors', 'Restés sans lien', 'Left without a link'],
      commitmentIds: ['commitments', 'Engagements que rien ne sert plus', 'Commitments nothing serves now'],
    },
    fr: {
      title: 'Ce qui s’est arrêté, et ce que cela laisse',
      question: 'Quelles coopérations ont pris fin, et qui ou quoi reste sans relais ?',
      finds:
        'Les coopérations terminées ou rompues, leurs parties de la carte qui n’ont plus aucun lien, et les engagements ouverts qu’elles servaient et que rien d’actif ne sert plus.',
      doesNotProve: 'Que l’isolement vienne de cette fin : ce peut être un manque de la carte.',
    },
    en: {
      title: 'What ended, and what that leaves',
      question: 'Which cooperations came to an end, and who or what is left without a relay?',
      finds:
        'The cooperations ended or broken, their parties of the map without any link now, and the open commitments they served that nothing active serves any more.',
      doesNotProve: 'That this end is why someone stands alone: the map may lack something.',
    },
  }),
  definePattern({
    id: 'cooperation-history',
    parameters: { cooperation: oneOf('cooperation', 'Coopération', 'Cooperation', { required: true }) },
    columns: {
      revision: ['number', 'Révision', 'Revision'],
      day: ['day', 'Noté le', 'Noted on'],
      by: ['text', 'Par', 'By'],
      status: ['state', 'Statut', 'Status'],
      intensity: ['number', 'Intensité notée', 'Recorded intensity'],
      formality: ['formality', 'Cadre', 'Frame'],
      nature: ['nature', 'Nature', 'Nature'],
      joined: ['actors', 'Entrent', 'Come in'],
      gone: ['actors', 'Sortent', 'Leave'],
      declared: ['number', 'Déclarations', 'Declarations'],
    },
    shaped: {
      row: z.object({
        territoryId: z.string(),
        revision: z.int(),
        day: z.string(),
        by: z.string().nullable(),
        type: z.string(),
        before: z.string().nullable(),
        after: z.string().nullable(),
      }),
      shape: tellHistory,
    },
    fr: {
      title: 'Comment une coopération est devenue ce qu’elle est',
      question: 'Par quels changements cette coopération est-elle passée ?',
      finds:
        'Chaque changement noté qui l’a touchée : ce qu’elle devient alors (statut, intensité, cadre, nature), qui entre et qui sort, combien de déclarations changent.',
      doesNotProve:
        'Ce qui s’est passé avant qu’on la note ici : c’est l’histoire de la carte, non celle des faits.',
    },
    en: {
      title: 'How a cooperation became what it is',
      question: 'Which changes did this cooperation go through?',
      finds:
        'Each change noted that touched it: what it becomes then (status, intensity, frame, nature), who comes in and who leaves, how many declarations change.',
      doesNotProve:
        'What happened before it was noted here: this is the history of the map, not of the facts.',
    },
  }),
];
