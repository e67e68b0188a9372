import type { ReportDraft } from '../../model/contract/report.ts';

/** A note to elected officials, cut short. */
export const reportDraft: ReportDraft = {
  document: {
    kind: 'note',
    language: 'fr',
    reading: {
      revision: 12,
      day: '2026-03-12',
      minIntensity: 2,
      withoutTransactions: false,
      withPrivate: false,
    },
    title: 'Note aux élus',
    subtitle: 'Val-d’Exemple, 12 mars 2026',
    facts: [{ id: 'facts.territory', label: 'Territoire', text: 'Val-d’Exemple' }],
    sections: [
      {
        id: 'figures',
        title: 'Cinq chiffres',
        blocks: [
          {
            type: 'list',
            items: [
              {
                id: 'figures.sides',
                text: 'Entre collectivités et ESS, 3 paires sont liées sur 28 possibles.',
              },
            ],
          },
        ],
      },
    ],
  },
  banner: 'territoire fictif',
  statement:
    'Carte déclarative établie le 12 mars 2026 avec 27 organisations ; l’absence d’un lien ne prouve pas l’absence de coopération.',
};
