import type { MeasureReading } from '../../../contract/measures.ts';
import { fr } from '../../french.ts';

type Coverage = MeasureReading['coverage'];

type Level = (n: number) => string | number;

/** Texts about the look of a picture. */
export const look = {
  without: 'sans ',
  and: ' · ',
  unknown: 'état inconnu',
  ended: fr`Avec les coopérations terminées.`,
  memberships: fr`Avec les appartenances par la loi.`,
  filters: (text: string) => fr`Filtre : ${text}.`,
  from: (level: string | number) => fr`à partir de « ${level} »`,
  away: (n: number) => fr`${n} ${n === 1 ? `acteur n'est pas montré` : 'acteurs ne sont pas montrés'}.`,
  focus: (name: string, steps: number) => fr`Autour de ${name}, à ${steps} pas.`,
  lit: (actors: number, missing: number) =>
    fr`En avant : ce qu'une question désigne (${actors} ${actors < 2 ? 'acteur' : 'acteurs'}${missing === 0 ? '' : ` ; ${missing} ${missing === 1 ? 'lien qui manque' : 'liens qui manquent'}`}).`,
  undefinedFor: (n: number) => fr`Non défini pour ${n} ${n === 1 ? 'acteur' : 'acteurs'}, au plus petit.`,
  heard:
    ({ heard, of }: Coverage, level: Level) =>
    ({ subNetwork }: MeasureReading) =>
      fr`Mesuré sur les liens à partir de « ${level(subNetwork.minIntensity)} » ; ${heard} acteurs sur ${of} ont répondu sur leurs liens.`,
  community: fr`communauté`,
  fixed: { other: fr`autre ou non noté`, several: fr`plusieurs rôles` },
};
