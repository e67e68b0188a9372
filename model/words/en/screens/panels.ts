import { capital } from '../../capital.ts';
import { onDay } from '../when.ts';
import { count } from './shell.ts';

const WORDS = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

export const inWords = (n: number, one: string, many: string): string =>
  `${WORDS[n] ?? n} ${n === 1 ? one : many}`;

export const panels = {
  'fact.empty': '–',
  'day.example': '2020, March 2020 or 12/03/2020',
  'day.exampleComing': 'end of January, in three months or 15 March',
  'day.unreadComing': 'Write a day to come: end of January, in three months, 15 March.',
  'day.over': (day: string) => `This day is in the past: ${day}. Write a day to come.`,
  'day.likely': 'in one month|in three months|in six months|end of the year',
  'day.unread': 'Write a year, a month or a day: 2020, March 2020, 12/03/2020.',
  'panel.close': 'Close the panel',

  'overview.title': (actors: number, cooperations: number) =>
    actors === 0
      ? 'A map to begin'
      : capital(
          `${inWords(actors, 'actor', 'actors')}, ${cooperations === 0 ? 'no cooperation recorded' : inWords(cooperations, 'cooperation', 'cooperations')}`,
        ),
  'overview.headline': (n: number) =>
    n === 0 ? 'The map raises no question for now.' : `The map raises ${count(n, 'question', 'questions')}.`,
  'overview.heardNone': 'Nobody has said yet with whom they cooperate.',
  'overview.heard': (links: number, total: number) =>
    `${links} actor of ${total} has said with whom it cooperates.`,
  'overview.heardMany': (links: number, total: number) =>
    `${links} actors of ${total} have said with whom they cooperate.`,
  'overview.shown': 'Questions shown',
  'overview.choose': 'Choose an actor or a link on the map to open its panel.',
  'overview.first': 'First steps',
  'overview.stepReserve': (n: number) =>
    `See the reserve: ${count(n, 'known actor waits', 'known actors wait')} there. The + puts one on the map.`,
  'overview.reserve': 'Open the reserve',
  'overview.step1': 'Type the name of an actor at the bottom of the screen, then Enter.',
  'overview.step2': 'Link: “Town hall → Farm shop: lends a room”.',
  'overview.step3': 'Open “Questions” to see what the map does not show yet.',
  'overview.commitments': 'Commitments',
  'overview.addCommitment': 'Add a commitment',
  'overview.settings': 'This territory',
  'overview.asOf': 'Read as of',
  'peers.title': 'Peer territories',
  'peers.none': 'No peer recorded: which territory does this one learn with?',
  'peers.which': 'Which territory?',
  'peers.frame': 'Within what? (optional)',
  'peers.since': 'Since',
  'peers.sinceDay': (day: string) => `since ${day}`,

  'actor.added': (name: string) => `${name} is added.`,
  'actor.addedPrivate': (name: string) =>
    `${name} is added. The name seems to be a person’s: only facilitators see it, until you decide otherwise on its sheet.`,
  'actor.left': (name: string) => `${name} leaves this territory; its cooperations stay.`,
  'actor.deleted': (name: string) => `${name} is deleted, with its links.`,
  'actor.title': (cooperations: number, needs: number) =>
    capital(
      [
        cooperations === 0
          ? 'no cooperation recorded yet'
          : inWords(cooperations, 'cooperation', 'cooperations'),
        ...(needs === 0 ? [] : [inWords(needs, 'need without an answer', 'needs without an answer')]),
      ].join(', '),
    ),
  'actor.outside': 'Outside this territory',
  'actor.inReserve': 'In reserve, off the map',
  'actor.fictional': 'fictional actor',
  'actor.heardOn': (day: string) => `Answered ${onDay(day)}.`,
  'actor.notHeard': 'Has not answered yet.',
  'actor.over': (n: number) => `Ended (${n})`,
  'actor.since': (year: string) => `since ${year}`,
  'actor.differing': 'seen differently',
  'actor.differingBy': 'seen differently by the two',
  'actor.addLink': 'Add a link',
  'actor.seeks': 'Seeks',
  'actor.offers': 'Offers',
  'actor.unanswered': 'without an answer to date',
  'actor.answeredBy': (names: string) => `offered by ${names}`,
  'actor.soughtBy': (names: string) => `sought by ${names}`,
  'actor.needsEdit': 'Needs and offers',
  'actor.addNeed': 'Seeks…',
  'actor.addOffer': 'Offers…',
  'actor.which': 'What?',
  'actor.commitments': 'Commitments carried',
  'actor.addCommitment': 'Carry a commitment…',
  'actor.rests': 'What rests on this actor',
  'actor.restsNothing':
    'Without it nobody is cut off from the others, and no commitment loses its only carrier.',
  'actor.restsCutOff': (n: number) => count(n, 'actor would be cut off', 'actors would be cut off'),
  'actor.restsCommitments': (n: number) =>
    count(n, 'commitment would lose its only carrier', 'commitments would lose their only carrier'),
  'actor.restsCooperations': (n: number) =>
    count(n, 'cooperation would lose a partner', 'cooperations would lose a partner'),
  'actor.words': 'What it says about itself',
  'actor.heard': 'Has it answered?',
  'actor.heard.links': 'Its links',
  'actor.heard.commitments': 'Its commitments',
  'actor.heard.needs': 'Its needs and offers',
  'actor.heardYes': (day: string) => `answered ${onDay(day)}`,
  'actor.heardNo': 'not answered yet',
  'actor.heardNow': 'Has answered, “none” included',
  'actor.heardTake': 'Take this answer back',
  'actor.sheet': 'Its details',
  'actor.memberOf': 'Is part of',
  'actor.alsoIn': (names: string) => `Also acts in ${names}.`,
  'actor.remove': 'Remove',
  'actor.removeHere': 'Remove from this territory',
  'actor.removeOnly': 'It acts only here: it will be deleted, with its links. You can undo.',
  'actor.removeHereExplained': (names: string) =>
    `It leaves this territory and stays in ${names}; its cooperations stay. You can undo.`,
  'actor.held': 'Data about it',
  'actor.heldExplained':
    'A page to read or print, for anyone who asks for it. Read it first: it names its partners.',
  'actor.heldData': 'The same, as data',
  'actor.heldDataExplained': 'A JSON file, for a program.',
  'actor.heldTaken': 'The file is ready: all that is kept.',
  'actor.erase': 'Erase for good…',
  'actor.eraseExplained': 'From the history and the snapshots too. Nothing undoes it.',
  'actor.deleteEverywhere': 'Delete everywhere',
  'actor.deleteEverywhereExplained': (names: string) => `It also disappears from ${names}, with its links.`,
  'actor.toReserve': 'Put in reserve',
  'actor.putOnMap': 'Put on the map',
  'actor.reserved': (name: string) => `${name} is in reserve.`,
  'actor.focus': 'Its surroundings',

  'need.removed': 'This need is removed.',
  'offer.removed': 'This offer is removed.',

  'cooperation.added': 'The cooperation is recorded.',
  'cooperation.deleted': (names: readonly string[]) =>
    names.length === 0 ? 'The cooperation is deleted.' : `The cooperation ${names.join(' – ')} is deleted.`,
  'cooperation.assumed': (level: string) =>
    `Assumed level, “${level}”: nobody said it. Choose a level to confirm it.`,
  'cooperation.describe': 'What each says about it',
  'cooperation.silent': 'has not spoken',
  'cooperation.says': (level: string) => `says: ${level}`,
  'cooperation.saysByVoices': (levels: string, kept: string) =>
    `on the same day: ${levels}; ${kept === '' ? 'nothing is kept until this is settled' : `meanwhile we keep: ${kept}`}`,
  'cooperation.saysOf': (name: string) => `What ${name} says of it`,
  'cooperation.roleOf': (name: string) => `Role of ${name}`,
  'cooperation.agreedOn': (day: string) => `agreed ${onDay(day)}`,
  'cooperation.agree': 'Said yes',
  'cooperation.addParty': 'Add a partner',
  'cooperation.removeParty': (name: string) => `Remove ${name}`,
  'cooperation.delete': 'Delete this cooperation',
  'cooperation.fiche': 'Cooperation brief',
  'cooperation.noFiche': 'This cooperation has no published brief.',
  'cooperation.details': 'Details',
  'cooperation.unknown': 'State unknown on this day',
  'party.removed': 'This partner is removed.',

  'commitment.added': 'The commitment is added.',
  'commitment.deleted': (text: string) => `The commitment “${text}” is deleted.`,
  'commitment.kicker': 'Commitment',
  'commitment.charter': 'Charter, reworded',
  'commitment.carriers': (n: number) =>
    n === 0 ? 'Nobody carries it yet' : `Carried by ${count(n, 'actor', 'actors')}`,
  'commitment.addCarrier': 'Add a carrier',
  'commitment.roleOf': (name: string) => `Role of ${name}`,
  'commitment.removeCarrier': (name: string) => `${name} carries it no more`,
  'commitment.served': 'Cooperations that serve it',
  'commitment.unserved': 'No recorded cooperation serves it yet.',
  'commitment.due': (day: string) => `due ${onDay(day)}`,
  'commitment.delete': 'Delete this commitment',
  'commitment.newText': 'What the territory commits to',
  'carrier.removed': 'This carrier is removed.',

  'suggestion.accepted': 'The meeting is proposed.',

  'gap.severity.1': 'Light signal',
  'gap.severity.2': 'Medium signal',
  'gap.severity.3': 'Strong signal',
  'gap.open': 'Open in Questions',
  'pair.title': (a: string, b: string) => `${a} and ${b}`,
  'theme.about': (actors: number, cooperations: number) =>
    `${count(actors, 'actor', 'actors')} and ${count(cooperations, 'cooperation', 'cooperations')} about it.`,
  'console.title': 'Cypher console',
  'console.lit': (n: number) => `${count(n, 'actor', 'actors')} in the answer`,
  'console.back': 'Back to the console',
  'similar.siren': (siren: string) => `SIREN ${siren}`,
  'merge.open': 'Merge with…',
  'merge.hint': 'Is this actor noted twice? The two will become one.',
  'patterns.reading': 'Reading the patterns…',
  'patterns.asking': 'Looking for the pattern…',
  'patterns.found': (n: number) => count(n, 'answer', 'answers'),
  'patterns.open': 'See the table',
  'sides.title': (a: string, b: string) => `${a} × ${b}`,
  'sides.kicker': 'Side by side',
  'sides.nobody': 'nobody yet',
  'sides.many': (n: number) => `${n} actors`,
  'wall.open': 'Map for the wall (A0 to A3)',
};
