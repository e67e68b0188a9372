/** Names of exported tables. */
export const tables = {
  actors: 'Acteurs',
  memberships: 'Présences',
  'member-of': 'Appartenances',
  commitments: 'Engagements',
  carriers: 'Porteurs',
  cooperations: 'Coopérations',
  parties: 'Parties',
  declarations: 'Déclarations',
  'linked-pairs': 'Paires liées',
  needs: 'Besoins',
  offers: 'Offres',
  measures: 'Mesures',
};
