import type { personalDataValues as french } from '../../fr/served/personal-data-values.ts';

/** The values of such a property, where they are chosen. */
export const personalDataValues: typeof french = {
  act: { link: 'a link added', carrier: 'a carrier named', meeting: 'a meeting proposed' },
  'Fiche.status': { draft: 'draft', published: 'published', withdrawn: 'withdrawn' },
  placed: { hand: 'by hand' },
  severity: { 1: 'slight', 2: 'medium', 3: 'strong' },
  state: { pending: 'waiting', accepted: 'taken up on the map', refused: 'not taken up' },
  as: { other: 'Other' },
};
