import type { templateExamples as french } from '../../fr/served/template-examples.ts';

/** Its lines of example; ids of the vocabulary stand for their labels. */
export const templateExamples: typeof french = {
  actors: [
    {
      name: 'Example — Furrows food co-op',
      family: 'social_economy',
      scale: 'local',
      tags: 'food; organic',
    },
    { name: 'Example — Town hall', family: 'local_authority', scale: 'local', charter: 'signatory' },
  ],
  cooperations: [
    {
      ...{
        from: 'Example — Town hall',
        to: 'Example — Furrows food co-op',
        nature: 'supports',
        status: 'active',
      },
      ...{ intensity: '2', startedOn: '2024-09-01', themes: 'food', note: 'Lends a room on Thursdays' },
    },
  ],
  commitments: [
    { code: 'E1', text: 'Serve 50% local food at school', leads: 'Example — Town hall', themes: 'food' },
  ],
  needs: [{ actor: 'Example — Furrows food co-op', resource: 'premises', note: 'A room of 80 m²' }],
  offers: [{ actor: 'Example — Town hall', resource: 'land', note: 'A vacant plot of 2 ha' }],
};
