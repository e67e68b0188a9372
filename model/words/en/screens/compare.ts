import { count } from './shell.ts';

export const compare = {
  'compare.title': 'Before and after',
  'compare.reading': 'Reading the two maps…',
  'compare.since': 'Compare with now',
  'compare.between': (from: string, to: string) => `Between ${from} and ${to}.`,
  'compare.untilNow': (from: string) => `From ${from} until now.`,
  'compare.from': 'Before',
  'compare.to': 'After',
  'compare.show': 'Compare',
  'compare.today': 'since this morning',
  'compare.week': 'in the last 7 days',
  'compare.other': 'Two other moments…',
  'compare.known': 'What was known, date and hour',
  'compare.facts': 'What there was, day of the facts',
  'compare.existedOn': (day: string) => `what there was on ${day}`,
  'compare.start': 'from the start',
  'compare.legend': 'On the map, each at its place of today',
  'compare.mark.come': 'new',
  'compare.mark.gone': 'no longer there',
  'compare.mark.stronger': 'link grown stronger',
  'compare.mark.weaker': 'link grown weaker',
  'compare.sentences': 'In sentences',
  'compare.measures': 'Measures of the two snapshots',
  'compare.measuring': 'Comparing the measures…',
  'compare.measure': 'Measure',
  'compare.difference': 'Difference',
  'compare.links': (kept: number, added: number, lost: number, jaccard: string) =>
    `Links kept: ${kept}; new: ${added}; lost: ${lost} (Jaccard: ${jaccard}).`,
  'compare.amongStaying': (jaccard: string) => `Among the actors of both: ${jaccard}.`,
  'compare.readOtherwise':
    'These two snapshots are not read on the same network (threshold or choices): a part of the differences comes from that.',
  'compare.same': 'Nothing changed between these two moments.',
  'compare.copy': 'Copy these sentences',
  'compare.copied': 'The sentences are copied.',
  'compare.notCopied': 'They could not be copied: the text is selected.',
  'compare.picture': 'The map of the two moments, with its signs',
  'compare.pair': (a: string, b: string) => `${a} – ${b}`,
  'compare.quoted': (text: string) => `“${text}”`,
  'compare.promiseFor': (names: string, day: string) => `${names} for ${day}`,
  'compare.actorsCome': (n: number, names: string) =>
    `${count(n, 'actor has arrived', 'actors have arrived')}: ${names}.`,
  'compare.actorsGone': (n: number, names: string) =>
    `${count(n, 'actor is no longer on the map', 'actors are no longer on the map')}: ${names}.`,
  'compare.linksCome': (n: number, pairs: string) => `${count(n, 'link is new', 'links are new')}: ${pairs}.`,
  'compare.linkMoved': (pair: string, from: string, to: string) =>
    `The link ${pair} went from ${from} to ${to}.`,
  'compare.linkAsleep': (pair: string) => `The link ${pair} is asleep now.`,
  'compare.linksGone': (n: number, pairs: string) =>
    `${count(n, 'link is no longer there', 'links are no longer there')}: ${pairs}.`,
  'compare.wished': (n: number, who: string) =>
    `${count(n, 'wish to work together was said', 'wishes to work together were said')}: ${who}.`,
  'compare.promisesMade': (n: number, who: string) =>
    `${count(n, 'promise was made', 'promises were made')}: ${who}.`,
  'compare.promisesKept': (n: number, who: string) =>
    `${count(n, 'promise is kept or begun', 'promises are kept or begun')}: ${who}.`,
  'compare.promisesDue': (n: number, who: string) =>
    `${count(n, 'promise is due', 'promises are due')}: ${who}.`,
  'compare.actorsHeard': (n: number, names: string) =>
    `${count(n, 'actor has answered since', 'actors have answered since')}: ${names}.`,
  'compare.answered': (n: number, texts: string) =>
    `${count(n, 'question was answered', 'questions were answered')}: ${texts}.`,
  'compare.lastWorkshop': 'since the last workshop',
  'compare.lastWorkshopFilm': 'The film since the last workshop',
  'compare.promisesLeft': (n: number, who: string) =>
    `${count(n, 'promise was left', 'promises were left')}: ${who}.`,
  'compare.commitmentsCome': (n: number, texts: string) =>
    `${count(n, 'commitment is new', 'commitments are new')}: ${texts}.`,
  'compare.carried': (text: string, names: string) => `The commitment ${text} is now carried by ${names}.`,
  'compare.commitmentsKept': (n: number, texts: string) =>
    `${count(n, 'commitment is kept', 'commitments are kept')}: ${texts}.`,
};
