import type { CooperationState } from '../../contract/vocabulary.ts';
import type { Speaker } from '../../readings/gaps/speaker.ts';
import type { ReportTexts } from '../report/report-texts.ts';

/** Returns the sentences of a report. */
export const englishReport = (say: Speaker): ReportTexts => {
  const { count } = say;
  const linkedOf = (n: number, pairs: number): string =>
    n === 0
      ? pairs === 1
        ? 'the one possible pair is not linked'
        : `none of the ${count(pairs, 'possible pair', 'possible pairs')} is linked`
      : `${count(n, 'pair is linked', 'pairs are linked')}, of ${count(pairs, 'possible', 'possible')}`;
  return {
    head: {
      report: 'Report on cooperation',
      note: 'Note to elected officials',
      author: 'Author',
      organisation: 'On behalf of',
      place: 'Place',
      territory: 'Territory',
      day: 'As of',
      revision: 'Data',
      nth: (n) => `revision ${n} of the map`,
      sources: 'Sources',
      declared: 'what actors said of themselves and of their links',
      several: (n, areTold) => `${n} sources${areTold ? ', given under the method of the report' : ''}`,
      licence: 'Licence',
      fictional: 'fictional data, free to use again',
      theirs: 'what actors said of themselves is theirs: ask them before you publish',
      official: 'official names and codes: Licence Ouverte 2.0 (Etalab)',
      diffusion: 'Circulation',
      private: 'contains data for facilitators only',
    },
    titles: {
      summary: 'In short',
      map: 'The map',
      figures: 'Five figures',
      actors: 'Actors',
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
      annex: 'Annex: the measures by their technical names',
      leftOut: 'What this report says nothing of',
    },
    absents: {
      unspecified: (n: number) =>
        `The family of ${count(n, 'actor', 'actors')} is not known yet, so neither is the missing one.`,
      nobodyHeard: 'Nobody has been heard about their links yet: the map shows what was noted.',
      families: (missing) => `Not on the map yet: ${missing.join('; ')}.`,
      silent: (n, who) =>
        `${count(n, 'actor has', 'actors have')} not said in the last year whom they work with: ${who}.`,
    },
    actors: {
      caption: (level, has) => {
        const parts = [
          ...(has.partners ? [`their partners at the level ${level} or more`] : []),
          ...(has.commitments ? ['the commitments they carry'] : []),
          ...(has.heard ? ['whether they spoke of their links in the last year'] : []),
        ];
        return `Actors on the map${parts.length === 0 ? '' : ': '}${parts.join(', ')}.`;
      },
      noPartner: (level) => `None has a link at the level ${level} or more.`,
      noCommitment: 'No commitment of the territory has a carrier noted.',
      noneHeard: 'None said in the last year whom it works with.',
      columns: ['Actor', 'Family', 'Kind', 'Partners', 'Commitments', 'Heard'],
      counted: (n) => (n === 0 ? 'none' : String(n)),
      yes: 'yes',
      no: 'no',
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
        wished: 'Wishes to work together',
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
      own: 'The commitments of the territory',
      signatories: (n, unheard) =>
        `${count(n, 'signatory of the Charter is', 'signatories of the Charter are')} noted here${unheard === 0 ? '' : unheard === n ? `; ${n === 1 ? 'it has not' : 'none has'} spoken of its commitments in the last year` : `, of whom ${count(unheard, 'has not spoken of its commitments in the last year', 'have not spoken of their commitments in the last year')}`}.`,
      itemsCaption:
        'For each article, how many signatories are party to an active cooperation that serves it. Texts after the Charter, reworded and put into English: only the French text of the Charter is authoritative.',
      noItem: (n) =>
        `No active cooperation is noted as serving ${n === 1 ? 'its one article' : `one of its ${n} articles`}.`,
      itemColumns: ['Article', 'Signatories that act', 'Cooperations that serve it'],
      acting: (n) => (n === 0 ? 'none' : String(n)),
      ownCaption: 'The open commitments, who carries them, and how many noted cooperations serve them.',
      ownColumns: ['Commitment', 'Carried by', 'Cooperations that serve it'],
      noCarrier: 'nobody yet',
      serving: (n) => (n === 0 ? 'none' : String(n)),
    },
    decisions: {
      caption: (from, shown, all) =>
        `From ${say.list([...(from.promises ? ['promises'] : []), ...(from.answers ? ['what the room answered'] : [])])}${shown < all ? `: the first ${shown} of ${all}` : ''}.`,
      columns: ['What', 'Who', 'By when'],
      noDay: 'to be set',
      room: 'to be named',
      again: 'Look at this choice again: ',
      check: 'Check: ',
      awaited: (who, isOfAll) => (isOfAll ? ' (everyone is still to say yes)' : ` (yes awaited: ${who})`),
    },
    figures: (f) => ({
      actors: `${count(f.actors, 'actor', 'actors')} of ${count(f.families, 'family', 'families')} ${f.actors === 1 ? 'is' : 'are'} on the map; ${f.heard === 0 ? 'none' : f.heard} said whom they work with in the last twelve months.`,
      links: `${count(f.links, 'pair of actors is linked', 'pairs of actors are linked', 'No pair of actors is linked')} at the level ${f.level} or more; the map counts ${count(f.active, 'active cooperation', 'active cooperations', 'no active cooperation')}.`,
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
      caption: (day, beside) =>
        `Map of the cooperations ${say.ofTerritory()}, as of ${day}${beside === 0 ? '' : `; ${count(beside, 'actor stands', 'actors stand')} on none of its lands`}.`,
      land: (name, actors) =>
        `${name}: ${count(actors, 'actor', 'actors')}, and what links them to each other.`,
      alt: (actors, links, families, most) =>
        `Map of ${count(actors, 'actor', 'actors')} and ${count(links, 'linked pair', 'linked pairs', 'no linked pair')} at any level. Families: ${families}.${most.length === 0 ? '' : ` Those with the most partners at any level: ${say.list(most)}.`}`,
    },
    measures: {
      caption:
        'The measures said above in sentences: their name, their degree here (of three), what they count and where they come from.',
      columns: ['Measure', 'Here', 'What it counts', 'Reference'],
      lead: (nodes, links, heard) =>
        `Measured on ${count(nodes, 'actor', 'actors')} and ${count(links, 'link', 'links', 'no link')}; ${count(heard, 'spoke of its links', 'spoke of their links', 'none spoke of its links')} in the last year.`,
      confirmed: (byTwo, byOne, byNone) =>
        byTwo + byOne + byNone === 0
          ? ''
          : ` Of these links ${byTwo || 'none'} ${byTwo > 1 ? 'are' : 'is'} said by both, ${byOne || 'none'} by one only${byNone === 0 ? '' : `, ${byNone} by neither`}.`,
    },
    meetings: {
      meetings: 'Who could meet',
      promises: 'Promises',
      caption: 'What was promised, and how far it is.',
      columns: ['Who', 'What', 'By when', 'How far'],
      noDay: 'no day',
      kept: 'kept',
      left: 'given up',
      waits: (awaited, isOfAll, isOverdue) =>
        `${isOfAll ? 'everyone is still to say yes' : awaited === '' ? 'everyone said yes' : `still to say yes: ${awaited}`}${isOverdue ? '; its day has passed' : ''}`,
      introduced: (ids) => `${say.actors(ids, 2)} can introduce them.`,
    },
    method: {
      sources: 'Where the data come from',
      day: (day, revision) => `The map is read as of ${say.day(day)}, at revision ${revision} of its data.`,
      words:
        'A cooperation is noted by one of five observable levels; when two parties do not say the same, the map keeps the lower. No level is better in itself.',
      link: (level) => `Two actors are called linked from the level ${level}.`,
      transactions: 'Cooperations that only fund or commission are left out.',
      membership: 'Membership by law (a commune in its intercommunality) does not count as a cooperation.',
      questions:
        'Questions come from rules published with the tool; each is computed on the answers, and none is a verdict.',
      survival:
        'A question of links is called sure where it still arises in 95 of 100 possible maps, drawn in agreement with all that was said, and those it names have answered; else it is to be checked. On fourteen published networks and four made-up ones, of which answers had been hidden, what is announced is true as often, within 10 points. This holds where each names nine of its ten links. Where it names seven and the map does not show it, sure questions are true 76 times in 100. Where the actors with the most links have not answered, these draws see too few links: of questions announced to stand 7 times in 10, 2 in 10 were true; of those called sure, 9 in 10.',
    },
    minutes: { of: (workshop, day) => `Workshop “${workshop}”, ${say.on(day)}.` },
    questions: {
      settled: 'What the room answered',
      waiting: (n, isAll) =>
        isAll
          ? n === 1
            ? 'The room has not answered this question yet.'
            : `The room has not answered these ${n} questions yet.`
          : n === 1
            ? 'The room has not answered the question that follows yet.'
            : `The room has not answered the ${n} questions that follow yet.`,
      answered: (label, reason, review) => `The room answered: ${label}.${reason}${review}`,
      review: (day) => ` To be looked at again ${say.on(day)}.`,
    },
    sides: {
      links: 'What links them',
      knowing: 'What each says about itself',
      caption: 'In their own words: what they know to do, what binds them, what they expect.',
      columns: ['Actor', 'Knows to do', 'Decides, is bound by', 'Expects of others'],
      both: 'What both families carry',
      lead: (authorities, social, linked, pairs) =>
        `${count(authorities, 'local authority', 'local authorities')} and ${count(social, 'actor', 'actors')} of the social economy: ${linkedOf(linked, pairs)}.`,
      pairs: (n) => count(n, 'pair', 'pairs'),
      toSocial: (n, isPart) => `${isPart ? `${n} of them ` : ''}from local authorities to the social economy`,
      toAuthorities: (n, isPart) =>
        `${isPart ? `${n} of them ` : ''}from the social economy to local authorities`,
      ways: (ways) => `, ${say.list(ways)}`,
      level: (level, pairs) => `At the level ${level}: ${count(pairs, 'pair', 'pairs')}.`,
    },
    summary: {
      empty: 'No actor is on the map of this territory yet.',
      open: (asked, open, answered) =>
        (asked === 0
          ? 'The map asks no question without an answer'
          : `The map asks ${count(asked, 'question', 'questions')} without an answer; this report tells ${open === 0 ? 'none of them' : `${Math.min(open, asked)} of them`}`) +
        (answered === 0
          ? ''
          : `${asked === 0 ? '; this report tells' : ', and'} ${answered} that the room answered`) +
        (open > asked
          ? `. It also tells ${open - asked} that the map does not count yet: too few actors spoke of their links.`
          : '.'),
    },
    leftOut: {
      actors: 'Actors: none is on the map yet.',
      map: 'The map: nobody is on it yet.',
      smallLands: 'The lands of two actors: they are read on the whole map, and not drawn apart.',
      sides: 'Local authorities and the social economy: one of the two families is not on the map yet.',
      words:
        'Local authorities and the social economy in their own words: none said what it knows to do, what binds it or what it expects.',
      charter: 'The Charter: no signatory is noted here.',
      commitments: 'The commitments of the territory: none is open.',
      questions: 'Questions: none was chosen.',
      decisions: 'Decisions to take: no promise and no answer of the room waits for one.',
      absents: 'Who is absent: all families are there, and each actor spoke of its links in the last year.',
      meetings: 'Meetings: the map suggests none.',
      promises: 'Promises: none is noted.',
      changes: 'Before and after the workshop: no workshop was opened.',
      minutes: 'Minutes: none are attached.',
      measures: 'Measures: nobody is linked at this level yet.',
      sources: 'Sources other than the actors: none is noted.',
    },
    totals: {
      noted: (all, states) =>
        `The map notes ${count(all, 'cooperation', 'cooperations')}: ${say.list(states.map(([state, n]) => `${n} ${STATES[state]}`))}.`,
      linking: (active, linking, level) =>
        linking === active
          ? `Only active ones make links; all of them do at the level ${level} or more.`
          : `Only active ones make links; ${linking === 0 ? 'none does' : count(linking, 'does', 'do')} at the level ${level} or more.`,
      pairs: (linking, pairs) =>
        linking === pairs
          ? `They link ${count(pairs, 'pair', 'pairs')}.`
          : `They link ${count(pairs, 'pair', 'pairs')}: among several parties a cooperation links several, and the same pair may have more than one.`,
      measured: 'The measures read these alone.',
    },
  };
};

/** Names of cooperation states in reports. */
const STATES: Readonly<Record<CooperationState, string>> = {
  active: 'active',
  in_progress: 'being built',
  intention: 'promised',
  proposed: 'proposed',
  wished: 'wished for',
  dormant: 'asleep',
  ended: 'ended',
  broken: 'broken off',
  absent: 'absent',
  unknown: 'of an unknown state on that day',
};
