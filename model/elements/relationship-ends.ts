/** Labels of the two ends of each relationship; themes and resources are the shared vocabulary. */
export const RELATIONSHIP_ENDS = {
  ACTS_IN: ['Actor', 'Territory'],
  MEMBER_OF: ['Actor', 'Actor'],
  PART_OF: ['Territory', 'Territory'],
  PEER_OF: ['Territory', 'Territory'],
  CARRIES: ['Actor', 'Commitment'],
  FOR: ['Commitment', 'Territory'],
  COMMITMENT_ABOUT: ['Commitment', 'Theme'],
  REFINES: ['Commitment', 'Commitment'],
  PARTY_TO: ['Actor', 'Cooperation'],
  COOPERATION_ABOUT: ['Cooperation', 'Theme'],
  SERVES: ['Cooperation', 'Commitment'],
  NEEDS: ['Actor', 'Resource'],
  OFFERS: ['Actor', 'Resource'],
  BRINGS: ['Actor', 'Fiche'],
} as const;
