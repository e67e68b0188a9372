/** An answer of the library, as a workbook. */
export const patternFile = {
  answer: 'Réponse',
  question: 'Question',
  finds: 'Ce que cela trouve',
  doesNotProve: 'Ce que cela ne prouve pas',
  of: (day: string, revision: number) => `état au ${day}, révision ${revision}`,
  from: 'Lien à partir de',
  network: 'Réseau lu',
  withoutTransactions: 'Sans financements ni marchés',
  cut: 'Coupé',
  more: 'il y a d’autres lignes',
  unknown: 'inconnu',
};
