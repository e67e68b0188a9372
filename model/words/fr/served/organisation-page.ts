import { fr } from '../../french.ts';
import { onDay, theDay, untilDay } from '../when.ts';

/** The page of an organisation. */
export const organisationPage = {
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
