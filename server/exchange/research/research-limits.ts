import type { Language } from '../../../model/contract/primitives.ts';
import type { ResearchChoices } from '../../../model/contract/research.ts';
import { fr } from '../../../model/words/french.ts';

/** What the file for research does not protect from, said where it is taken and in the file itself. */
export const researchLimits = ({ setting, k }: ResearchChoices, language: Language): string[] =>
  TEXTS[language][setting](k);

const french = {
  network: (_k: number) => [
    fr`Pseudonymisé, non anonyme : sans nom, mais qui connaît le territoire reconnaît une organisation à ses liens, même sans aucune autre colonne.`,
    fr`C'est donc encore une donnée sur des organisations, et parfois sur des personnes : ne la publiez pas sans l'accord du territoire, ne cherchez pas qui est qui.`,
    fr`Le nombre des reconnaissables est compté sur ce seul fichier : avec un autre, ou ce que l'on sait du lieu, il peut y en avoir davantage.`,
  ],
  counts: (k: number) => [
    fr`Ni organisation ni lien : des nombres entre familles. Qui sait déjà beaucoup peut encore deviner : d'une case de ${k}, les ${k - 1} qui se concertent connaissent la dernière.`,
    fr`Deux fichiers de jours, de k ou de familles différents se recoupent : n'en publiez qu'un.`,
  ],
};

const english: typeof french = {
  network: () => [
    'Pseudonymised, not anonymous: without names, but whoever knows the territory recognises an organisation by its links, even without any other column.',
    'So it still is data about organisations, and at times about people: do not publish it without the territory’s agreement, do not look for who is who.',
    'How many are recognisable is counted on this file alone: with another one, or with what is known of the place, there may be more.',
  ],
  counts: (k) => [
    `Neither organisation nor link: numbers between families. Whoever knows much already may still guess: of a cell of ${k}, the ${k - 1} who put together what they know learn the last.`,
    'Two files of different days, k or families can be compared: publish one alone.',
  ],
};

const TEXTS: Readonly<Record<Language, typeof french>> = { fr: french, en: english };
