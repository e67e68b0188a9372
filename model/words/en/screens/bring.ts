import { capital } from '../../capital.ts';
import { inWords } from './panels.ts';
import { count } from './shell.ts';

interface NotBrought {
  readonly contacts: number;
  readonly reminders: number;
  readonly columns: readonly string[];
}

interface Brief {
  readonly actors: number;
  readonly links: number;
  readonly groups: number;
  readonly unlinked: number;
  readonly heard: number;
}

const sayNotBrought = ({ contacts, reminders, columns }: NotBrought) =>
  `Not brought in: ${[
    ...(columns.length === 0 ? [] : [`the columns ${columns.map((name) => `“${name}”`).join(', ')}`]),
    ...(contacts === 0 ? [] : [count(contacts, 'address or phone number', 'addresses or phone numbers')]),
    ...(reminders === 0 ? [] : [count(reminders, 'reminder', 'reminders')]),
  ].join('; ')}.`;

const sayBrief = ({ actors, links, groups, unlinked, heard }: Brief) =>
  [
    `${count(actors, 'actor', 'actors')}, ${count(links, 'link', 'links')}${groups === 0 ? '' : `, ${inWords(groups, 'group', 'groups')}`}.`,
    ...(actors === 0
      ? []
      : [
          unlinked === 0 ? 'Everyone has a link.' : `${capital(inWords(unlinked, 'has', 'have'))} no link.`,
          heard === 0
            ? 'Nobody has been heard yet.'
            : `${capital(inWords(heard, 'has been heard', 'have been heard'))}.`,
        ]),
  ].join(' ');

export const bring = {
  'bring.title': 'Bring data in',
  'bring.steps': 'Steps',
  'bring.step.file': 'The file',
  'bring.step.columns': 'The columns',
  'bring.step.check': 'What will be brought in',
  'bring.step.done': 'Done',
  'bring.lead':
    'Drop your file as it is: a list, a directory, a matrix, answers to a form, an action plan. Nothing is written before the last step, and all of it undoes at once.',
  'bring.drop': 'Drop a file here',
  'bring.or': 'or',
  'bring.choose': 'Choose a file',
  'bring.formats': (megabytes: number) =>
    `XLSX, ODS, CSV, tables and lists copied from Word or a page (HTML, text), GraphML, GEXF, GML, Pajek, DOT, JSON of Kumu, Cytoscape or networkx; or a snapshot of Maillage (JSON); ${megabytes} MB at most.`,
  'bring.template': 'No table yet? Start from a template, with examples and lists to choose from:',
  'bring.templateIn': (language: string) => `Template in ${language}`,
  'bring.notYours': 'Bringing a file in is for the facilitator.',
  'bring.working': 'Reading the file…',
  'bring.cancel': 'Stop',
  'bring.applying': 'Bringing in…',
  'bring.stage.reading': (percent: number) => `Reading the file… ${percent}%`,
  'bring.stage.composing': (percent: number) => `Composing the map… ${percent}%`,
  'bring.stage.comparing': (percent: number) => `Comparing with the map… ${percent}%`,
  'bring.stage.writing': (percent: number) => `Writing… ${percent}%`,
  'bring.cancelling': 'Stopping…',
  'bring.progress': 'Progress',
  'bring.snapshotFound': (name: string) =>
    `“${name}” is a JSON file. Maillage writes snapshots as JSON: this one joins the snapshots as it is, with its fingerprint, to be compared or restored.`,
  'bring.keepSnapshot': 'Add it to the snapshots',
  'bring.snapshotKept': (name: string) => `“${name}” is among the snapshots.`,
  'bring.seeSnapshots': 'See the snapshots',
  'bring.snapshotNotYours': 'Only administrators of all territories can add it.',
  'bring.again': 'Take another file',
  'bring.corrected': 'Take the corrected file',
  'bring.file': (name: string) => `File: ${name}`,
  'bring.table': (name: string, rows: number) => `“${name}”, ${count(rows, 'line', 'lines')}`,
  'bring.about': 'These lines are',
  'bring.kind.actors': 'actors',
  'bring.kind.cooperations': 'cooperations',
  'bring.kind.commitments': 'commitments',
  'bring.kind.needs': 'needs',
  'bring.kind.offers': 'offers',
  'bring.kind.memberships': 'memberships (since when, heard when)',
  'bring.kind.memberOf': 'who is a member of whom',
  'bring.kind.carriers': 'carriers of commitments',
  'bring.kind.parties': 'parties to cooperations',
  'bring.kind.declarations': 'declarations (each party’s view of the link)',
  'bring.kind.omit': 'left out',
  'bring.noHeading':
    'No heading is recognised. The first line should hold the headings of the columns (Name, Family… or From, To…): add it to the file, or say here what they are.',
  'bring.toChoose': 'to be chosen…',
  'bring.column': 'Column',
  'bring.samples': 'Examples',
  'bring.says': 'What it says',
  'bring.useOf': (heading: string) => `What column ${heading} says`,
  'bring.keepTags': 'keep as keywords',
  'bring.isCommitment': 'a commitment, carried by those who are marked',
  'bring.keepText': 'keep after the text',
  'bring.omit': 'leave out',
  'bring.omitRest': (n: number) =>
    `Leave out ${n < 2 ? 'the column that is left' : `the ${n} columns that are left`}`,
  'bring.words': 'Words to understand',
  'bring.wordsLead': 'These are not words of Maillage: what do they mean?',
  'bring.word': (value: string, label: string, times: number) =>
    `“${value}” (${label}, ${count(times, 'time', 'times')})`,
  'bring.defaultFamily': 'Family of actors that have none',
  'bring.addMissing': 'Add the actors that links name and nobody knows, with this family',
  'bring.sheetsLeftOut': (names: readonly string[]) =>
    `${names.length === 1 ? 'A sheet is' : 'Some sheets are'} left out: ${names.map((name) => `“${name}”`).join(', ')}.`,
  'bring.sheet': (name: string, bring: number, aside: number) =>
    `${name}: ${count(bring, 'line brings', 'lines bring')} something, ${count(aside, 'line', 'lines')} left out`,
  'bring.headingRow': 'The line of headings',
  'bring.headingOption': (row: number, words: string) => `Line ${row}: ${words}`,
  'bring.pointHeading': (row: number) => `The headings are on line ${row}`,
  'bring.lineNumber': 'Line',
  'bring.noMatrix': 'This is no matrix',
  'bring.linesOf': (rows: readonly number[]) => `Lines ${rows.join(', ')}`,
  'bring.asRead': (label: string) => (label === '' ? 'as read' : `read: ${label}`),
  'bring.pointColumn': (letter: string) => `What column ${letter} lists`,
  'bring.points.name': 'the names',
  'bring.points.partners': 'whom each works with',
  'bring.points.wished': 'whom each would like to work with',
  'bring.points.needs': 'needs',
  'bring.points.offers': 'offers',
  'bring.points.other': 'does not count here',
  'bring.version': 'Since the list before',
  'bring.versionNew': (n: number) => count(n, 'new actor', 'new actors'),
  'bring.versionRenamed': (before: string, after: string) =>
    `“${before}” is now called “${after}”: one actor`,
  'bring.versionGone': (n: number, names: readonly string[]) =>
    `${count(n, 'actor is', 'actors are')} not in this file: ${names.join(', ')}${n > names.length ? '…' : ''}`,
  'bring.notBrought': (left: NotBrought) => sayNotBrought(left),
  'bring.brief': (brief: Brief) => sayBrief(brief),
  'bring.toCheck': 'See what will be brought in',
  'bring.back': 'Back to the columns',
  'bring.counts': 'In short',
  'bring.what.actors': (n: number) => count(n, 'actor', 'actors'),
  'bring.what.cooperations': (n: number) => count(n, 'cooperation', 'cooperations'),
  'bring.what.commitments': (n: number) => count(n, 'commitment', 'commitments'),
  'bring.what.needs': (n: number) => count(n, 'need', 'needs'),
  'bring.what.offers': (n: number) => count(n, 'offer', 'offers'),
  'bring.what.memberships': (n: number) => count(n, 'membership', 'memberships'),
  'bring.what.memberOf': (n: number) => count(n, 'member of a body', 'members of a body'),
  'bring.what.carriers': (n: number) => count(n, 'carrier of a commitment', 'carriers of commitments'),
  'bring.what.parties': (n: number) => count(n, 'party to a cooperation', 'parties to cooperations'),
  'bring.what.declarations': (n: number) => count(n, 'declaration', 'declarations'),
  'bring.added': (things: string) => `${things} added`,
  'bring.updated': (things: string) => `${things} changed`,
  'bring.unchanged': (things: string) => `${things} there already, the same`,
  'bring.nothing': 'Nothing to bring in: all is there already, or left out.',
  'bring.faults': (n: number) =>
    count(n, 'thing is not read as it is written', 'things are not read as they are written'),
  'bring.faultsLead':
    'The rest of the line comes in, and these words are kept as a note. Nothing has to be corrected first.',
  'bring.where': 'Where',
  'bring.whatToDo': 'What is wrong, and what to do',
  'bring.row': (row: number) => `line ${row}`,
  'bring.place': (table: string, row: number, column: string) =>
    [...(table === '' ? [] : [table]), `line ${row}`, ...(column === '' ? [] : [`column ${column}`])].join(
      ', ',
    ),
  'bring.leaveRow': 'Leave the line out',
  'bring.leaveRowOf': (place: string) => `Leave out: ${place}`,
  'bring.leaveAll': 'Leave all these lines out',
  'bring.leftOut': (n: number) => `${count(n, 'line', 'lines')} left out`,
  'bring.takeBack': 'Take them back',
  'bring.more': (n: number) => `and ${n} more`,
  'bring.duplicates': (n: number) => count(n, 'name that may be known', 'names that may be known'),
  'bring.duplicatesLead': 'Is it the same actor?',
  'bring.isIt': (name: string, about: string, elsewhere: string | null) =>
    `${name} (${about})${elsewhere === null ? '' : `; an actor of ${elsewhere === '' ? 'another territory' : elsewhere}: what is linked to it shows there too`}`,
  'bring.siren': (siren: string) => `SIREN ${siren}`,
  'bring.names': (n: number) => count(n, 'unknown name in the links', 'unknown names in the links'),
  'bring.namesAdded': (n: number) =>
    count(n, 'actor named in the links only: added', 'actors named in the links only: added'),
  'bring.namesSee': 'See these names',
  'bring.namesLead':
    'Nobody here has that name. Unless you choose so, an actor of another territory is never taken.',
  'bring.nameIs': (who: string) => `This is it – ${who}`,
  'bring.nameNew': 'Another: add it here',
  'bring.nameLeft': (n: number) => (n < 2 ? 'Leave its line out' : `Leave its ${n} lines out`),
  'bring.namesAllSame': 'This is it, for all',
  'bring.namesAllNew': 'All others: add them',
  'bring.namesAllLeft': 'All left out',
  'bring.unsaid': (n: number) =>
    `${count(n, 'link of which the file does', 'links of which the file does')} not say the intensity`,
  'bring.unsaidLead': 'Two actors count as linked from “we adjust” (2) on.',
  'bring.isLine': (name: string, reason: string, line: number) =>
    `${name} (${reason}, line ${line} of the file)`,
  'bring.same': 'The same: complete its sheet',
  'bring.sameKept': 'The same: leave its sheet as it is',
  'bring.other': 'Another: add it',
  'bring.choiceOf': (name: string) => `What to do with ${name}`,
  'bring.allSame': 'All the same',
  'bring.allOther': 'All others',
  'bring.changes': (n: number) => count(n, 'thing changes', 'things change'),
  'bring.before': 'Before',
  'bring.after': 'After',
  'bring.field': 'What',
  'bring.empty': 'empty',
  'bring.ready': 'All is ready: one step, which undoes at once. Open choices take the likely answer.',
  'bring.notReady': (faults: number, columns: number, duplicates: number) =>
    `Before bringing it in: ${[
      ...(columns > 0 ? [`${count(columns, 'choice', 'choices')} to make about the columns`] : []),
      ...(duplicates > 0 ? [`${count(duplicates, 'name', 'names')} to recognise`] : []),
      ...(faults > 0 ? [`${count(faults, 'thing', 'things')} to correct or leave out`] : []),
    ].join(', ')}.`,
  'bring.apply': 'Bring in',
  'bring.applied': 'It is on the map.',
  'bring.noChange': 'Nothing changed: all was there already.',
  'bring.seeMap': 'See the map',
  'bring.undo': 'Undo all of it',
};
