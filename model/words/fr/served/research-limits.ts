import { fr } from '../../french.ts';

/** Limits of protection of a research file. */
export const researchLimits = {
  network: (_k: number) => [
    fr`Pseudonymisé, non anonyme : sans nom, mais qui connaît le territoire reconnaît un acteur à ses liens, même sans aucune autre colonne.`,
    fr`C'est donc encore une donnée sur des acteurs, et parfois sur des personnes : ne la publiez pas sans l'accord du territoire, ne cherchez pas qui est qui.`,
    fr`Le nombre des reconnaissables est compté sur ce seul fichier : avec un autre, ou ce que l'on sait du lieu, il peut y en avoir davantage.`,
  ],
  counts: (k: number) => [
    fr`Ni acteur ni lien : des nombres entre familles. Qui sait déjà beaucoup peut encore deviner : d'une case de ${k}, les ${k - 1} qui se concertent connaissent la dernière.`,
    fr`Deux fichiers de jours, de k ou de familles différents se recoupent : n'en publiez qu'un.`,
  ],
};
