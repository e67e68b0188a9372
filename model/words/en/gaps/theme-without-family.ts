import type { GapTexts } from '../../../readings/gaps/define-gap.ts';
import type { ThemeWithoutFamilyWords } from '../../../readings/gaps/theme-without-family.ts';

const FAMILY_OF = {
  local_authority: 'the family of local authorities',
  social_economy: 'the family of the social economy',
};

export const themeWithoutFamily: GapTexts<ThemeWithoutFamilyWords> = {
  title: 'A subject without local authority, or without social economy',
  question:
    'On this subject, [famille] does not appear on the map: did we forget it, or should it be invited?',
  when: 'Three actors or more work on a theme, without a local authority or without the social economy.',
  variant: ({ missing }) =>
    missing.length < 2
      ? {
          title:
            missing[0] === 'social_economy'
              ? 'A subject without social economy'
              : 'A subject without local authority',
        }
      : {
          title: 'A subject without local authority or social economy',
          question:
            'On this subject, neither [famille] appears on the map: did we forget them, or should they be invited?',
        },
  slots: ({ missing }) => ({ famille: missing.map((family) => FAMILY_OF[family]).join(' nor ') }),
  reason: ({ themeId, actors, cooperations, commitments }, say) =>
    `${say.quote(say.theme(themeId))} gathers ${actors} actors: ${say.count(cooperations, 'active cooperation', 'active cooperations', 'no active cooperation')}, ${say.count(commitments, 'commitment', 'commitments', 'no commitment')}.`,
};
