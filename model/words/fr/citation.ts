import { fr } from '../french.ts';

/** How a snapshot is cited. */
export const citation = {
  one: (name: string, day: string) => `Cliché de la carte des coopérations, ${name}, état au ${day}`,
  several: (count: number) => `Cliché des cartes des coopérations de ${count} territoires`,
  licence: 'Licence',
  withoutAddress: fr`Sans adresse : ce serveur ne sait pas sous quel nom les autres l'atteignent. Qui l'administre le dit par MAILLAGE_PUBLIC_URL=https://… au démarrage.`,
};
