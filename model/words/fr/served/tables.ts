/** What the tables that are taken away are called. */
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
