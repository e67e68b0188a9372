import type { ownChoices as french } from '../../fr/served/own-choices.ts';

/** Values in tables that the vocabulary has no list of. */
export const ownChoices: typeof french = {
  places: { map: 'on the map', reserve: 'in the reserve', outside: 'elsewhere' },
  origins: { charter: 'Charter', territory: 'territory' },
};
