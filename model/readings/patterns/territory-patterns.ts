import { gapCatalogue } from '../gaps/gap-catalogue.ts';
import { choicesOf, definePattern, numberOf, oneOf, type Pattern } from './define-pattern.ts';

const least = numberOf({ default: 2, min: 2, max: 500 });

// Delicate rules are only asked in one room.
const RULES = gapCatalogue
  .filter(({ delicate }) => !delicate)
  .map(({ rule, labels }) => ({ id: rule, label: labels.title }));

const ANSWERS = choicesOf('handled', 'accepted');

/** Questions across territories, each within the person's rights. */
export const territoryPatterns: readonly Pattern[] = [
  definePattern({
    id: 'same-gap-elsewhere',
    across: true,
    usesGaps: true,
    parameters: {
      rule: oneOf('rule', {
        required: true,
        default: 'single-carrier',
        choices: RULES,
      }),
    },
    columns: {
      open: 'number',
      elsewhereId: 'territory',
      status: { type: 'choice', choices: ANSWERS },
      reason: 'text',
      answeredOn: 'day',
    },
  }),
  definePattern({
    id: 'actors-in-several-territories',
    across: true,
    parameters: { least },
    columns: {
      actorId: 'actor',
      family: 'family',
      number: 'number',
      territoryIds: 'territories',
    },
  }),
  definePattern({
    id: 'shared-intent-without-cooperation',
    across: true,
    parameters: { least },
    columns: {
      themeId: 'theme',
      number: 'number',
      territoryIds: 'territories',
      commitmentIds: 'commitments',
    },
  }),
  definePattern({
    id: 'needs-met-by-peers',
    across: true,
    columns: {
      actorId: 'actor',
      resourceId: 'resource',
      themeId: 'theme',
      need: 'text',
      peerId: 'territory',
      offererId: 'actor',
      offer: 'text',
    },
  }),
];
