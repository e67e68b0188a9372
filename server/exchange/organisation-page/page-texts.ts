import type { Language } from '../../../model/contract/primitives.ts';
import { onDay, theDay, untilDay } from '../../../model/words/fr/when.ts';
import { fr } from '../../../model/words/french.ts';

const french = {
  print: 'Imprimer',
  asOf: (day: string) => fr`état au ${day}`,
  place: 'Sa place sur la carte',
  placed: (name: string, land: string | undefined) =>
    land === undefined
      ? fr`${name} et ses partenaires`
      : fr`${name} et ses partenaires, sur la terre « ${land} »`,
  notPlaced: fr`Pas encore placée sur la carte.`,
  words: 'En ses mots',
  mission: 'Ce que nous faisons',
  expertise: 'Ce que nous savons faire',
  frame: 'Ce que nous pouvons décider',
  constraints: 'Ce qui nous contraint',
  expects: fr`Ce que nous attendons des autres`,
  links: 'Ses liens',
  noLinks: fr`Aucun lien n'est noté ici, à ce jour.`,
  unknown: 'état non connu ce jour-là',
  since: (from: string) => fr`depuis ${theDay(from)}`,
  began: (from: string) => fr`commencée ${onDay(from)}`,
  between: (from: string, until: string) => `${from} – ${until}`,
  until: untilDay,
  said: (level: string, on: string) => fr`Nous disons : « ${level} », ${on}`,
  saidAs: (level: string, on: string, voice: string) => fr`Nous disons (${voice}) : « ${level} », ${on}`,
  commitments: 'Ses engagements',
  noCommitments: fr`Aucun engagement n'est noté.`,
  due: (day: string) => fr`échéance : ${day}`,
  needs: fr`Ce qu'elle cherche`,
  offers: fr`Ce qu'elle propose`,
  noNeeds: fr`Rien n'est noté.`,
  promises: 'Ses promesses',
  noPromises: fr`Aucune promesse n'est notée.`,
  promisedFor: (day: string) => fr`promise pour ${theDay(day)}`,
  agreed: (on: string) => fr`notre oui : ${on}`,
  meetings: 'Qui rencontrer',
  noMeetings: fr`Aucune rencontre à proposer, à ce jour.`,
  about: fr`Cette page dit ce que l'organisation a dit elle-même. Des autres, elle dit que le lien existe, jamais ce qu'ils en ont dit. Ce qui n'est pas noté n'est pas absent.`,
};

const english: typeof french = {
  print: 'Print',
  asOf: (day) => `as of ${day}`,
  place: 'Its place on the map',
  placed: (name, land) =>
    land === undefined ? `${name} and its partners` : `${name} and its partners, on the land “${land}”`,
  notPlaced: 'Not placed on the map yet.',
  words: 'In its own words',
  mission: 'What we do',
  expertise: 'What we know how to do',
  frame: 'What we can decide',
  constraints: 'What constrains us',
  expects: 'What we expect of others',
  links: 'Its links',
  noLinks: 'No link is noted here so far.',
  unknown: 'state not known on that day',
  since: (from) => `since ${from}`,
  began: (from) => `begun ${from}`,
  between: (from, until) => `${from} – ${until}`,
  until: (until) => `until ${until}`,
  said: (level, on) => `We say: “${level}”, ${on}`,
  saidAs: (level, on, voice) => `We say (${voice}): “${level}”, ${on}`,
  commitments: 'Its commitments',
  noCommitments: 'No commitment is noted.',
  due: (day) => `due: ${day}`,
  needs: 'What it looks for',
  offers: 'What it offers',
  noNeeds: 'Nothing is noted.',
  promises: 'Its promises',
  noPromises: 'No promise is noted.',
  promisedFor: (day) => `promised for ${day}`,
  agreed: (on) => `our yes: ${on}`,
  meetings: 'Whom to meet',
  noMeetings: 'No meeting to propose so far.',
  about:
    'This page says what the organisation said itself. Of others it says that the link exists, never what they said of it. What is not noted is not absent.',
};

export type PageTexts = typeof french;

const TEXTS: Readonly<Record<Language, PageTexts>> = { fr: french, en: english };

/** The words of the page of one organisation. */
export const pageTexts = (language: Language): PageTexts => TEXTS[language];
