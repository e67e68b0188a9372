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

/** Returns the kinds of nodes that a relationship joins; empty for nodes. */
export const endKindsOf = (kind: string): readonly [from: string, to: string] =>
  kind in RELATIONSHIP_ENDS ? RELATIONSHIP_ENDS[kind as keyof typeof RELATIONSHIP_ENDS] : ['', ''];
