import type { GapTextsByRule } from '../../readings/gaps/gap-rules.ts';
import type { Speaker } from '../../readings/gaps/speaker.ts';
import { byCommitments, type MissingTableRoleWords } from '../gaps/missing-table-role.ts';
import { firstOf } from '../gaps/pivot-actor.ts';
import { all, allAlone, sayGroups } from '../gaps/scattered-carriers.ts';
import { sayDue } from './gaps/due.ts';
import { fromLevel } from './gaps/from-level.ts';
import { singleCarrier } from './gaps/single-carrier.ts';
import { sleepingLink } from './gaps/sleeping-link.ts';
import { unmetNeed } from './gaps/unmet-need.ts';

function sayInEnglish(all: readonly MissingTableRoleWords[], say: Speaker): string {
  const told = byCommitments(all, say).map(({ roles, commitments }) => `as ${roles} around ${commitments}`);
  return `Nobody is noted ${told.join(', nor ')}.`;
}

const FAMILY_OF = {
  local_authority: 'the family of local authorities',
  social_economy: 'the family of the social economy',
};

/** Adds to a sentence the level from which links are counted, if weaker links would contradict it. */
const counting = (level: number | null, sentence: string): string =>
  level === null
    ? sentence
    : `Counting only links${fromLevel(level)}, ${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`;

/** Texts of each rule, in the order of the rules. */
export const englishGaps: GapTextsByRule = {
  'unlinked-actor': {
    title: 'No link noted here yet',
    question: 'With whom, here, would you like to move forward?',
    when: 'A local or intercommunal actor of the map has no link, not even a light one, with another.',
    reason: ({ actorId, others, signatory, carried }, say) => {
      const and = say.list([
        ...(signatory ? ['signed the Charter'] : []),
        ...(carried > 0 ? [`carries ${say.count(carried, 'commitment', 'commitments')}`] : []),
      ]);
      return `${say.actor(actorId)}${and === '' ? '' : `, which ${and},`} has no link noted yet with the ${others === 1 ? 'other actor' : `${others} other actors`} of the map.`;
    },
  },
  'uncarried-commitment': {
    title: 'Commitment without a carrier',
    question: 'Who, in the room, can hold this commitment, even modestly? Should it be kept?',
    when: 'An open commitment of the territory has no carrier on the map.',
    reason: ({ commitmentId, step, dueOn, day }, say) =>
      `No carrier is noted on the map for ${say.commitment(commitmentId)}` +
      `${step ? ', a concrete step' : ''}${sayDue(dueOn, day, say)}.`,
  },
  'scattered-carriers': {
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
  'single-carrier': singleCarrier,
  'commitment-without-action': {
    title: 'Commitment without common action',
    question: 'What first common gesture could serve this commitment?',
    when: 'An open commitment has a carrier, and no cooperation active or in progress serves it.',
    reason: ({ commitmentId, carrierIds, dueOn, day }, say) =>
      `No cooperation noted, active or in progress, serves ${say.commitment(commitmentId)}${sayDue(dueOn, day, say)}; ${say.actors(carrierIds)} ${say.agree(carrierIds, 'carries', 'carry')} it.`,
  },
  'missing-table-role': {
    title: 'Who is missing around the table?',
    question:
      'Elected official, officer of the local authority, officer of the State, socio-economic actor: who is missing?',
    when: 'A commitment has three carriers or more, some roles are recorded, and others that nobody holds nor obviously has.',
    reason: (words, say) => sayInEnglish([words], say),
    together: sayInEnglish,
  },
  'families-apart': {
    title: 'Few links between two families',
    question: 'Between [a] and [b], we noted [k lien(s)]. Are some missing on the map, or in life?',
    when: 'Two families of three actors or more have clearly fewer links between them than chance would give to actors who each have as many links.',
    slots: ({ families: [a, b], observed, level }, say) => ({
      a: say.family(a),
      b: say.family(b),
      'k lien(s)': `${say.count(observed, 'link', 'links', 'no link')}${fromLevel(level)}`,
    }),
    reason: ({ families: [a, b], expected, actors }, say) =>
      `Between ${say.family(a)} (${actors[0]} actors) and ${say.family(b)} (${actors[1]} actors), about ${expected} links would be expected from how many each actor has.`,
  },
  'lands-apart': {
    title: 'Few links between two lands',
    question: 'Between [a] and [b], we noted [k lien(s)]. Is it so in life?',
    when: 'On a map of four lands or more, two have at most half of the links expected from the links between all lands, and chance seldom explains it.',
    slots: ({ namesIn, observed }, say) => {
      const [a, b] = namesIn(say.language);
      return {
        a: say.quote(a),
        b: say.quote(b),
        'k lien(s)': say.count(observed, 'link', 'links', 'no link'),
      };
    },
    reason: ({ observed, expected, actors: [here, there] }, say) =>
      `Few links between these two lands (${here} and ${there} actors): ${say.count(observed, 'noted', 'noted', 'none noted')}, about ${expected} expected from the links between all lands.`,
  },
  'mostly-funding': {
    title: 'Mostly funding',
    question:
      'Between local authorities and the social economy, money flows: what do you do, or would you like to do, beyond the grant or the contract?',
    when: 'Two thirds or more of the links between local authorities and the social economy are funding or contracts only.',
    reason: ({ pairs, onlyTransactions }) =>
      `${pairs === onlyTransactions ? `The ${pairs} links noted between local authorities and the social economy` : `Of ${pairs} links noted between local authorities and the social economy, ${onlyTransactions}`} are funding or contracts only.`,
  },
  'theme-without-family': {
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
  },
  'themes-in-silos': {
    title: 'Themes in silos',
    question: 'What could [a] bring to [b]?',
    when: 'Two themes have two active cooperations or more each, none about both and no actor in both.',
    slots: ({ themeIds: [a, b] }, say) => ({ a: say.quote(say.theme(a)), b: say.quote(say.theme(b)) }),
    reason: ({ themeIds: [a, b], cooperations, actors }, say) =>
      `${say.quote(say.theme(a))} (${cooperations[0]} cooperations, ${actors[0]} actors) and ${say.quote(say.theme(b))} (${cooperations[1]} cooperations, ${actors[1]} actors) have neither a cooperation nor an actor in common on the map.`,
  },
  'pivot-actor': {
    title: 'Much rests on [x]',
    question: 'How could what rests on [x] be made lighter? Who else could talk to each other?',
    when: 'Without this actor, who acts as a relay, others would be cut off from the rest of the map.',
    slots: ({ actorId }, say) => ({ x: say.actor(actorId) }),
    variant: ({ cutOffIds }) =>
      cutOffIds.length === 1
        ? {
            title: 'Joined to the rest by a single other',
            question: 'With whom else could one work, so as not to depend on a single link?',
          }
        : {},
    together: (all, say) =>
      counting(
        all.find(({ level }) => level !== null)?.level ?? null,
        `For ${all.length} actors, every link noted with the rest goes through a single other: ${say.list(
          firstOf(all, say.language).map((one) =>
            typeof one === 'string' ? one : `${say.actors(one.cutOffIds)} through ${say.actor(one.actorId)}`,
          ),
        )}.`,
      ),
    reason: ({ actorId, cutOffIds, parts, soleCommitments, level }, say) =>
      counting(
        level,
        cutOffIds.length === 1
          ? `For ${say.actors(cutOffIds)}, every link noted with the rest goes through ${say.actor(actorId)}` +
              (soleCommitments > 0
                ? `, which also carries ${say.count(soleCommitments, 'commitment', 'commitments')} alone.`
                : '.')
          : `Without ${say.actor(actorId)}, which joins ${parts} groups, ${say.count(cutOffIds.length, 'actor', 'actors')} would be cut off from the rest (${say.actors(cutOffIds)})` +
              (soleCommitments > 0
                ? ` and ${say.count(soleCommitments, 'commitment', 'commitments')} would have no carrier left.`
                : '.'),
      ),
  },
  'single-bridge': {
    title: 'A single passage',
    question: 'Everything goes through this link: who else could talk to each other?',
    when: 'One link, or one cooperation of several, is the only passage between two groups of two actors or more.',
    reason: ({ actorIds, body, sizes: [larger, smaller], endsOn, level }, say) =>
      `The ${body ? 'cooperation' : 'link'} between ${say.actors(actorIds)} is the only passage noted${fromLevel(level)} between ${smaller} actors and ${larger} others${endsOn === null ? '' : `, and ends ${say.on(endsOn)}`}.`,
  },
  'differing-views': {
    title: 'A link seen differently',
    question: 'You do not describe this link in the same way: tell us, each of you.',
    when: 'Two parties of a cooperation said how intense it is, and their answers clearly differ.',
    reason: ({ lowest, highest }, say) =>
      `${say.actor(lowest.actorId)} says ${say.quote(say.intensity(lowest.level))} (level ${lowest.level}), ${say.actor(highest.actorId)} ${say.quote(say.intensity(highest.level))} (level ${highest.level}).`,
  },
  'sleeping-link': sleepingLink,
  'unmet-need': unmetNeed,
  'overdue-promise': {
    title: 'Promise to take up again',
    question: 'We had said that… What has changed? What do we do with this promise?',
    when: 'A cooperation that is an intention was promised for a day that has passed.',
    reason: ({ actorIds, promisedFor }, say) =>
      `${say.actors(actorIds)} had promised each other to begin by ${say.day(promisedFor)}; it is still noted as an intention.`,
  },
  'nobody-tends': {
    title: 'Who takes care of the cooperation?',
    question: 'Who takes care of the cooperation itself, and with what means?',
    when: 'Five carriers or more, and no actor that supports at least half of them.',
    reason: ({ carriers, best }, say) =>
      best === null
        ? `${carriers} actors carry commitments, and nobody is noted as supporting them.`
        : `${carriers} actors carry commitments; the widest support, that ${say.of(best.actorId)}, reaches ${best.reached} of ${best.others}.`,
  },
  'absent-from-the-map': {
    title: 'Absent',
    question: 'Who is not here and should be? Who can invite them?',
    when: 'On a map of five actors or more, a family or a role around the table has nobody.',
    reason: ({ actors, families, roles, unheardIds, havingIds }, say) => {
      const has = say.agree(havingIds, 'has some', 'have some');
      const parts = [
        ...(families.length > 0 ? [`nobody is noted for ${say.either(families.map(say.family))}`] : []),
        ...(roles.length > 0
          ? [
              `nobody is noted as ${say.either(roles.map(say.tableRole))}` +
                (havingIds.length > 0 ? `, though ${say.actors(havingIds, 2)} ${has}` : ''),
            ]
          : []),
        ...(unheardIds.length > 0
          ? [`${say.actors(unheardIds)} ${say.agree(unheardIds, 'has', 'have')} not answered yet`]
          : []),
      ];
      return `Of ${actors} actors, ${parts.join('; ')}.`;
    },
  },
  'lone-territory': {
    title: 'Territory without a known peer',
    question: 'Which territory has already lived what you are living?',
    when: 'The territory has no peer noted, and none of its actors cooperates with an actor of another territory.',
    reason: ({ actors }) =>
      actors === 0
        ? 'No peer territory is noted, and nobody is on the map yet.'
        : `No peer territory is noted, and ${actors === 1 ? 'the actor of the map does not cooperate' : `none of the ${actors} actors of the map cooperates`} with an actor from elsewhere.`,
  },
};
