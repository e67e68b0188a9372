/** Values in tables that the vocabulary has no list of. */
export const ownChoices = {
  places: { map: 'sur la carte', reserve: 'en réserve', outside: 'ailleurs' },
  origins: { charter: 'Charte', territory: 'territoire' },
};
