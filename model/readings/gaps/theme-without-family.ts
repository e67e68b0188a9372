import { fr } from '../../words/french.ts';
import { defineGap } from './define-gap.ts';
import type { GapContext } from './gap-context.ts';

type Missing = 'local_authority' | 'social_economy';

interface Words {
  readonly themeId: string;
  readonly actors: number;
  readonly cooperations: number;
  readonly commitments: number;
  readonly missing: readonly Missing[];
}

const ENOUGH_ACTORS = 3;
export const FAMILIES: readonly Missing[] = ['local_authority', 'social_economy'];

/** A theme on which several actors work, without any local authority or without the social economy. */
export const themeWithoutFamily = defineGap<Words>({
  rule: 'theme-without-family',
  delicate: false,
  needsHearing: false,
  sizeFigure: 'actors',
  find: (context) => {
    if (!mostHaveATheme(context)) return [];
    return context.themes.flatMap(({ themeId, cooperationIds, commitmentIds, actorIds }) => {
      const families = new Set(actorIds.map((id) => context.system.actors.get(id)?.family));
      const missing = FAMILIES.filter((family) => !families.has(family));
      if (actorIds.length < ENOUGH_ACTORS || missing.length === 0) return [];
      const [actors, cooperations, commitments] = [
        actorIds.length,
        cooperationIds.length,
        commitmentIds.length,
      ];
      return {
        subject: [themeId],
        severity: themeSeverity(missing.length, commitments),
        sure: context.halfHeard('links'),
        evidence: () => ({
          actorIds: [...actorIds],
          cooperationIds: [...cooperationIds],
          commitmentIds: [...commitmentIds],
          themeIds: [themeId],
        }),
        figures: { actors, cooperations, commitments, missingFamilies: missing.join(',') },
        words: { themeId, actors, cooperations, commitments, missing },
      };
    });
  },
  texts: {
    fr: {
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
        famille: missing.map((family) => FAMILY_OF[family].fr).join(' ni '),
      }),
      reason: ({ themeId, actors, cooperations, commitments }, say) =>
        fr`${say.quote(say.theme(themeId))} réunit ${actors} acteurs : ${say.count(cooperations, 'coopération active', 'coopérations actives', 'aucune coopération active')}, ${say.count(commitments, 'engagement', 'engagements', 'aucun engagement')}.`,
    },
    en: {
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
      slots: ({ missing }) => ({ famille: missing.map((family) => FAMILY_OF[family].en).join(' nor ') }),
      reason: ({ themeId, actors, cooperations, commitments }, say) =>
        `${say.quote(say.theme(themeId))} gathers ${actors} actors: ${say.count(cooperations, 'active cooperation', 'active cooperations', 'no active cooperation')}, ${say.count(commitments, 'commitment', 'commitments', 'no commitment')}.`,
    },
  },
});

const FAMILY_OF = {
  local_authority: { fr: 'la famille des collectivités', en: 'the family of local authorities' },
  social_economy: { fr: 'la famille de l’ESS', en: 'the family of the social economy' },
};

/** Themes say something only where two thirds of the active cooperations have one. */
function mostHaveATheme({ system }: GapContext): boolean {
  const active = system.active();
  const themed = active.filter(({ themes }) => themes.length > 0).length;
  return isMostlyThemed(themed, active.length);
}

/** Whether two thirds of the active cooperations say what they are about. */
export const isMostlyThemed = (themed: number, active: number): boolean =>
  active > 0 && themed * 3 >= active * 2;

/** How much it matters that so many of the two families are missing from what so many commitments are about. */
export const themeSeverity = (missing: number, commitments: number): 2 | 3 =>
  missing === 2 && commitments >= 2 ? 3 : 2;
