import { fr } from '../../words/french.ts';
import { mannerOf } from '../../words/manner.ts';
import { defineGap } from './define-gap.ts';
import type { GapContext } from './gap-context.ts';
import { closestBetween, compareIds } from './missing-pairs.ts';
import { type CarrierGroups, groupCarriers } from './scattered-groups.ts';
import type { Speaker } from './speaker.ts';

interface Words extends Pick<CarrierGroups, 'groups' | 'through'> {
  readonly commitmentId: string;
  readonly carriers: number;
  /** Those who only support it; they are not among the groups. */
  readonly supporters: number;
}

const MOST_PAIRS = 12;

/** Carriers of one commitment who do not work together: an integrative gap (Fried, Hamilton & Berardo 2022). */
export const scatteredCarriers = defineGap<Words>({
  rule: 'scattered-carriers',
  delicate: false,
  needsHearing: false,
  sizeFigure: 'groups',
  find: (context) =>
    context.commitments.flatMap((commitment) => {
      const { id: commitmentId, carriers } = commitment;
      const carrierIds = carriers.filter(({ role }) => role !== 'support').map(({ actorId }) => actorId);
      if (carrierIds.length < 2) return [];
      const { groups, through, cooperationIds } = groupCarriers(commitment, carrierIds, context);
      if (groups.length < 2) return [];
      const { linked, pairs } = closure(carrierIds, context);
      return {
        subject: [commitmentId],
        severity: severityOf(groups, carrierIds.length),
        sure: context.allHeard(carrierIds, 'commitments'),
        evidence: () => ({
          actorIds: carrierIds,
          cooperationIds: [...cooperationIds],
          commitmentIds: [commitmentId],
          themeIds: commitment.themes.toSorted(compareIds),
          missingPairs: closestBetween(groups, context.weak, MOST_PAIRS),
        }),
        figures: {
          carriers: carrierIds.length,
          groups: groups.length,
          largestGroup: groups[0]?.length ?? 0,
          linkedPairs: linked,
          pairs,
          closure: linked / pairs,
        },
        cause: apartOn(commitmentId),
        words: {
          commitmentId,
          groups,
          through,
          carriers: carrierIds.length,
          supporters: carriers.length - carrierIds.length,
        },
      };
    }),
  texts: {
    fr: {
      title: fr`Porteurs à relier`,
      question: fr`Vous portez tous cet engagement : que pourriez-vous faire à deux ou trois ?`,
      when: fr`Les porteurs d'un engagement forment plusieurs groupes qu'aucune coopération à son sujet ne relie, ni directement ni par un partenaire commun.`,
      reason: (words, say) =>
        allAlone(words)
          ? words.supporters === 0
            ? fr`${say.commitment(words.commitmentId)} est porté par ${words.carriers} acteurs ; aucune coopération notée à ce sujet ne les relie.`
            : fr`${say.commitment(words.commitmentId)} est porté par ${all(words)} acteurs ; aucune coopération notée à ce sujet ne relie les ${words.carriers} qui le mènent ou y contribuent.`
          : words.supporters === 0
            ? fr`${say.commitment(words.commitmentId)} est porté par ${words.carriers} acteurs, en ${words.groups.length} groupes que rien de noté à ce sujet ne relie : ${sayGroups(words, say, 'par')}.`
            : fr`${say.commitment(words.commitmentId)} est porté par ${all(words)} acteurs ; les ${words.carriers} qui le mènent ou y contribuent forment ${words.groups.length} groupes, que rien de noté à ce sujet ne relie : ${sayGroups(words, say, 'par')}.`,
    },
    en: {
      title: 'Carriers to bring together',
      question: 'You all carry this commitment: what could two or three of you do together?',
      when: 'The carriers of a commitment form several groups that no cooperation about it joins, neither directly nor through a common partner.',
      reason: (words, say) =>
        allAlone(words)
          ? words.supporters === 0
            ? `${say.commitment(words.commitmentId)} is carried by ${words.carriers} actors; no cooperation noted about it joins them.`
            : `${say.commitment(words.commitmentId)} is carried by ${all(words)} actors; no cooperation noted about it joins the ${words.carriers} who lead it or contribute.`
          : words.supporters === 0
            ? `${say.commitment(words.commitmentId)} is carried by ${words.carriers} actors, in ${words.groups.length} groups that nothing noted about it joins: ${sayGroups(words, say, 'through')}.`
            : `${say.commitment(words.commitmentId)} is carried by ${all(words)} actors; the ${words.carriers} who lead it or contribute form ${words.groups.length} groups, which nothing noted about it joins: ${sayGroups(words, say, 'through')}.`,
    },
  },
});

function severityOf(groups: CarrierGroups['groups'], carriers: number): 1 | 2 | 3 {
  const largest = groups[0]?.length ?? 0;
  if (largest === 1) return carriers >= 3 ? 3 : 2;
  return carriers - largest >= carriers / 2 ? 2 : 1;
}

/** Linked pairs among the carriers, of all their pairs. */
function closure(carrierIds: readonly string[], { near }: GapContext) {
  const size = carrierIds.length;
  const ends = carrierIds.flatMap((a) => carrierIds.filter((b) => near.get(a)?.has(b)));
  return { linked: ends.length / 2, pairs: (size * (size - 1)) / 2 };
}

/** What it comes from: those who carry a commitment do nothing together for it. */
export const apartOn = (commitmentId: string): string => `apart:${commitmentId}`;

/** In any role, as other questions count them. */
const all = ({ carriers, supporters }: Words): number => carriers + supporters;

/** Then the groups are the carriers, who stand beside the question. */
const allAlone = ({ groups, carriers }: Words): boolean => groups.length === carriers;

function sayGroups({ groups, through: partners }: Words, say: Speaker, through: string): string {
  return groups
    .map((group) => {
      const near = partners.filter(({ pair: [a] }) => group.includes(a)).map(({ partnerId }) => partnerId);
      const by = [...new Set(near)].filter((id) => !group.includes(id));
      if (by.length === 0) return say.actors(group);
      return `${say.actors(group)}, ${through} ${say.actors(by, 3)}`;
    })
    .join(mannerOf(say.language).semicolon);
}
