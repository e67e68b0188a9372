import type { TemplateSheet } from '../../../fields/template-sheets.ts';

/** Its lines of example; ids of the vocabulary stand for their labels. */
export const templateExamples: Readonly<
  Record<TemplateSheet['kind'], ReadonlyArray<Readonly<Record<string, string>>>>
> = {
  actors: [
    {
      name: 'Exemple — AMAP Les Sillons',
      family: 'social_economy',
      scale: 'local',
      tags: 'alimentation ; bio',
    },
    { name: 'Exemple — Mairie', family: 'local_authority', scale: 'local', charter: 'signatory' },
  ],
  cooperations: [
    {
      ...{
        from: 'Exemple — Mairie',
        to: 'Exemple — AMAP Les Sillons',
        nature: 'supports',
        status: 'active',
      },
      ...{ intensity: '2', startedOn: '2024-09-01', themes: 'food', note: 'Prête un local le jeudi' },
    },
  ],
  commitments: [
    {
      code: 'E1',
      text: 'Servir 50 % de produits locaux à la cantine',
      leads: 'Exemple — Mairie',
      themes: 'food',
    },
  ],
  needs: [{ actor: 'Exemple — AMAP Les Sillons', resource: 'premises', note: 'Un local de 80 m²' }],
  offers: [{ actor: 'Exemple — Mairie', resource: 'land', note: 'Une friche de 2 ha' }],
};
