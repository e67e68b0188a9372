import type { Speaker } from '../../readings/gaps/speaker.ts';
import type { ReportTexts } from '../report/report-texts.ts';

/** The sentences of a report. */
export const englishReport = (say: Speaker): ReportTexts => {
  const { count } = say;
  const linkedOf = (n: number, pairs: number): string =>
    n === 0
      ? `none of the ${pairs} possible pairs is linked`
      : `${count(n, 'pair is linked', 'pairs are linked')} of ${pairs} possible`;
  return {
    head: {
      report: 'Report on cooperation',
      note: 'Note to elected officials',
      territory: 'Territory',
      day: 'As of',
      revision: 'Data',
      nth: (n) => `revision ${n} of the map`,
      sources: 'Sources',
      declared: 'what organisations said of themselves and of their links',
      more: (n) => `${n} sources, given under the method`,
      licence: 'Licence',
      fictional: 'fictional data, free to use again',
      theirs:
        'what organisations said of themselves is theirs: ask them before you publish; official names and codes: Licence Ouverte 2.0 (Etalab)',
      diffusion: 'Circulation',
      private: 'holds what is kept to facilitators',
    },
    titles: {
      summary: 'In short',
      map: 'The map',
      figures: 'Five figures',
      actors: 'Organisations',
      sides: 'Face to face: local authorities and the social economy',
      charter: 'Charter against reality',
      questions: 'Questions, and what the room answered',
      decisions: 'Decisions to take',
      absents: 'Who is absent',
      meetings: 'Meetings and promises',
      changes: 'Before and after the workshop',
      minutes: 'Minutes of the workshop',
      measures: 'Measures of the network',
      method: 'Method and sources',
    },
    absents: {
      families: (missing) => `Nobody on the map for ${say.list(missing)}.`,
      silent: (n, who) =>
        `${count(n, 'organisation has', 'organisations have')} not said yet whom they work with: ${who}.`,
      none: 'All families are there, and each organisation spoke of its links.',
    },
    actors: {
      none: 'No organisation is on the map yet.',
      caption:
        'Organisations on the map: partners they are linked to, commitments they carry, whether they spoke of their links in the last year.',
      columns: ['Organisation', 'Family', 'Kind', 'Partners', 'Commitments', 'Heard'],
      yes: 'yes',
      no: 'not yet',
    },
    changes: {
      since: (workshop, day) =>
        `Before: the map as it was known when the workshop “${workshop}” opened, ${say.on(day)}. After: the map of this report.`,
      none: 'Nothing changed between the two.',
      more: (n) => `and ${n} more`,
      rows: {
        actorsCome: 'On the map since',
        actorsGone: 'No longer on the map',
        linksCome: 'New links',
        linksStronger: 'Stronger links',
        linksWeaker: 'Weaker links',
        linksAsleep: 'Links asleep',
        linksGone: 'Links that are no longer recorded',
        promisesMade: 'Promises made',
        promisesKept: 'Promises kept',
        promisesLeft: 'Promises given up',
        commitmentsCome: 'New commitments',
        commitmentsCarried: 'Commitments that found who carries them',
        commitmentsKept: 'Commitments kept',
      },
    },
    charter: {
      items: 'The articles of the Charter',
      reworded: 'Texts after the Charter, reworded: only the text of the Charter is authoritative.',
      none: 'No signatory of the Charter is noted here for now.',
      own: 'The commitments of the territory',
      noOwn: 'No open commitment of the territory is noted.',
      against: (signatories, acting, unheard) =>
        `${count(signatories, 'signatory', 'signatories')} here; ${acting === 0 ? 'none declares' : count(acting, 'declares', 'declare')} a cooperation under it${unheard === 0 ? '' : `; ${unheard} not met yet`}`,
      carried: (who, served) =>
        `${who === '' ? 'no carrier noted' : `carried by ${who}`}; ${served === 0 ? 'no noted cooperation serves it' : `${count(served, 'cooperation serves', 'cooperations serve')} it`}.`,
    },
    decisions: {
      none: 'No decision waits: no promise has a day and no question was accepted.',
      caption: 'Decisions to take, from promises and from what the room answered.',
      columns: ['What', 'Who', 'By when'],
      noDay: 'to be set',
      room: 'to be named',
      again: 'Look at this choice again: ',
      check: 'Check: ',
      awaited: (who) => ` (yes awaited: ${who})`,
    },
    figures: (f) => ({
      actors: `${count(f.actors, 'organisation', 'organisations')} of ${count(f.families, 'family', 'families')} ${f.actors === 1 ? 'is' : 'are'} on the map; ${f.heard} said whom they work with in the last twelve months.`,
      links: `${count(f.links, 'pair of organisations is linked', 'pairs of organisations are linked')} at the level ${f.level} or more; the map counts ${count(f.active, 'active cooperation', 'active cooperations')}.`,
      sides:
        f.betweenPairs === 0
          ? 'Local authorities and the social economy: one of the two families is not on the map yet.'
          : `Between local authorities and the social economy, ${linkedOf(f.between, f.betweenPairs)}.`,
      commitments:
        f.open === 0
          ? 'No open commitment of the territory is noted.'
          : `${count(f.open, 'open commitment', 'open commitments')} of the territory: ${f.uncarried === 0 ? 'none' : f.uncarried} without a carrier, ${f.unserved === 0 ? 'none' : f.unserved} without a noted cooperation that serves it.`,
      promises:
        f.promises === 0
          ? 'No promise waits to be kept.'
          : `${count(f.promises, 'promise waits', 'promises wait')} to be kept${f.overdue === 0 ? '.' : f.promises === 1 ? '; its day has passed.' : f.overdue === f.promises ? '; their day has passed.' : `; for ${f.overdue} of them the day has passed.`}`,
    }),
    map: {
      caption: (day) => `Map of the cooperations ${say.ofTerritory()}, as of ${day}.`,
      alt: (actors, links, families, most) =>
        `Map of ${count(actors, 'organisation', 'organisations')} and ${count(links, 'linked pair', 'linked pairs', 'no linked pair')} at any level. Families: ${families}.${most.length === 0 ? '' : ` Those with the most partners at any level: ${say.list(most)}.`}`,
    },
    measures: {
      caption: 'The measures of the network, each in a sentence.',
      columns: ['Measure', 'What one reads here'],
      lead: (nodes, links, heard) =>
        `Measured on ${count(nodes, 'organisation', 'organisations')} and ${count(links, 'link', 'links', 'no link')}; ${count(heard, 'spoke of its links', 'spoke of their links', 'none spoke of its links yet')}.`,
      confirmed: (byTwo, byOne, byNone) =>
        byTwo + byOne + byNone === 0
          ? ''
          : ` Said by two parties: ${byTwo}; by one only: ${byOne}; by none: ${byNone}.`,
    },
    meetings: {
      meetings: 'Who could meet',
      noMeeting: 'The map suggests no meeting for now.',
      promises: 'Promises',
      noPromise: 'No promise waits to be kept.',
      caption: 'What was promised and has not begun.',
      columns: ['Who', 'What', 'By when', 'How far'],
      noDay: 'no day',
      all: 'everyone said yes',
      introduced: (ids) => `${say.actors(ids, 2)} can introduce them.`,
      awaited: (who) => `still to say yes: ${who}`,
    },
    method: {
      day: (day, revision) => `The map is read as of ${say.day(day)}, at revision ${revision} of its data.`,
      words:
        'A cooperation is noted by one of five observable levels; when two parties do not say the same, the map keeps the lower. No level is better in itself.',
      link: (level) => `Two organisations are called linked from the level ${level}.`,
      transactions: 'Cooperations that only fund or commission are left out.',
      membership: 'Membership by law (a commune in its intercommunality) does not count as a cooperation.',
      questions:
        'Questions come from rules published with the tool; each is computed on what was said, and none is a verdict.',
      survival:
        'A question of links is called sure where it still arises in 95 of 100 possible maps, drawn in agreement with all that was said, and those it names have answered; else it is to be checked. On nine known networks of which answers had been hidden, what is announced is true as often, within 10 points. Where the actors with the most links have not answered, these draws see too few links: of questions announced to stand 7 times in 10, 2 in 10 were true; of those called sure, 9 in 10.',
    },
    minutes: { of: (workshop, day) => `Workshop “${workshop}”, ${say.on(day)}.` },
    questions: {
      none: 'No question was shown to the room.',
      open: 'The room has not answered yet.',
      answered: (label, reason, review) => `The room answered: ${label}${reason}.${review}`,
      review: (day) => ` To be looked at again ${say.on(day)}.`,
    },
    sides: {
      links: 'What links them',
      knowing: 'What each says of itself',
      caption: 'In their own words: what they know to do, what binds them, what they expect.',
      columns: ['Organisation', 'Knows to do', 'Decides, is bound by', 'Expects of others'],
      silent: 'None has said yet in its own words what it knows to do, what binds it and what it expects.',
      carry: (commitment) => `Both families carry ${commitment}.`,
      oneSided: (authorities, social) =>
        `One of the two families is not on the map yet: ${count(authorities, 'local authority', 'local authorities', 'no local authority')}, ${count(social, 'organisation', 'organisations', 'no organisation')} of the social economy.`,
      lead: (authorities, social, linked, pairs) =>
        `${count(authorities, 'local authority', 'local authorities')} and ${count(social, 'organisation', 'organisations')} of the social economy: ${linkedOf(linked, pairs)}.`,
      pairs: (n) => count(n, 'pair', 'pairs'),
      toSocial: (n, of) => `${n === of ? '' : `${n} of them `}from local authorities to the social economy`,
      toAuthorities: (n, of) =>
        `${n === of ? '' : `${n} of them `}from the social economy to local authorities`,
      ways: (ways) => `, ${ways.join(', ')}`,
      level: (level, pairs) => `At the level ${level}: ${count(pairs, 'pair', 'pairs')}.`,
    },
    summary: {
      empty: 'No organisation is on the map of this territory yet.',
      open: (asked, told) =>
        asked === 0
          ? 'The map asks no question for now.'
          : `The map asks ${count(asked, 'question', 'questions')}; this report tells ${told === 0 ? 'none' : told}.`,
    },
  };
};
