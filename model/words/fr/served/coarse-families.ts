/** The three families that may stand in the place of nine, in a file for research. */
export const coarseFamilies = {
  public: 'collectivités et État',
  enterprise: 'entreprises et économie sociale',
  other: 'recherche, habitants, financeurs, réseaux',
};
