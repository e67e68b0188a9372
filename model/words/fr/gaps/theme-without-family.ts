import type { GapTexts } from '../../../readings/gaps/define-gap.ts';
import type { ThemeWithoutFamilyWords } from '../../../readings/gaps/theme-without-family.ts';
import { fr } from '../../french.ts';

const FAMILY_OF = {
  local_authority: 'la famille des collectivités',
  social_economy: 'la famille de l’ESS',
};

export const themeWithoutFamily: GapTexts<ThemeWithoutFamilyWords> = {
  title: fr`Un sujet sans collectivité, ou sans ESS`,
  question: fr`Sur ce sujet, [famille] n'apparaît pas sur la carte : l'avons-nous oubliée, ou faut-il l'inviter ?`,
  when: fr`Trois acteurs ou plus travaillent sur un thème, sans collectivité ou sans acteur de l'ESS.`,
  variant: ({ missing }) =>
    missing.length < 2
      ? {
          title: missing[0] === 'social_economy' ? fr`Un sujet sans ESS` : fr`Un sujet sans collectivité`,
        }
      : {
          title: fr`Un sujet sans collectivité ni ESS`,
          question: fr`Sur ce sujet, ni [famille] n'apparaissent sur la carte : les avons-nous oubliées, ou faut-il les inviter ?`,
        },
  slots: ({ missing }) => ({
    famille: missing.map((family) => FAMILY_OF[family]).join(' ni '),
  }),
  reason: ({ themeId, actors, cooperations, commitments }, say) =>
    fr`${say.quote(say.theme(themeId))} réunit ${actors} acteurs : ${say.count(cooperations, 'coopération active', 'coopérations actives', 'aucune coopération active')}, ${say.count(commitments, 'engagement', 'engagements', 'aucun engagement')}.`,
};
