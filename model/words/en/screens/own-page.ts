import type { ownPage as french } from '../../fr/screens/own-page.ts';

export const ownPage: typeof french = {
  'ownPage.open': 'Its page',
  'ownPage.hint':
    'Its statements, its links, its promises, on one sheet to hand over. Of others, only that the link exists.',
  'ownPage.openOf': (name) => `Open the page of ${name}`,
  'ownPage.ours': 'Our page, on one sheet',
};
