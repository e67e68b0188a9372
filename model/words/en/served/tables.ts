import type { tables as french } from '../../fr/served/tables.ts';

/** Names of exported tables. */
export const tables: typeof french = {
  actors: 'Actors',
  memberships: 'Memberships',
  'member-of': 'Member of',
  commitments: 'Commitments',
  carriers: 'Carriers',
  cooperations: 'Cooperations',
  parties: 'Parties',
  declarations: 'Declarations',
  'linked-pairs': 'Linked pairs',
  needs: 'Needs',
  offers: 'Offers',
  measures: 'Measures',
};
