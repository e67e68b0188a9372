import type { consoleTexts as source } from '../../fr/screens/console.ts';
import { count } from './shell.ts';

export const consoleTexts: typeof source = {
  'console.about':
    'To question the graph oneself, in a copy apart: anything may be written and computed there, nothing of it comes back to the map. It holds the actors, cooperations, history and answers, and the intensity of each pair on any day. No accounts, workshops or briefs are in it.',
  'console.notYours': 'The console is for facilitators, administrators and researchers.',
  'console.closed': 'The first statement opens a copy of what you may see: a few seconds.',
  'console.opening': 'Opening the console',
  'console.starting': 'The console is opening: Neo4j is starting…',
  'console.copying': (at: number, total: number) =>
    `The console is opening: copying territory ${at} of ${total}…`,
  'console.copyOf': (n: number, moment: string) =>
    `Copy of ${count(n, 'territory', 'territories')}, taken on ${moment}`,
  'console.copied': (name: string, day: string, revision: number) =>
    `${name}: revision ${revision}, read at ${day}`,
  'console.changes': (n: number) => count(n, 'change', 'changes'),
  'console.newestChanges': (n: number) => `${count(n, 'change', 'changes')}, the newest only`,
  'console.consenting': (n: number, of: number) =>
    `pairs, history and answers of the ${n} of ${count(of, 'organisation', 'organisations')} that agreed to research`,
  'console.withPrivate': 'It contains private data, because you may see them.',
  'console.withoutPrivate': 'It contains no private data.',
  'console.renew': 'Refresh',
  'console.lookAgain': 'Look again',
  'console.query': 'Statement',
  'console.keys': 'Ctrl + Enter runs it, Ctrl + Space suggests, Tab leaves.',
  'console.run': 'Run',
  'console.stop': 'Stop',
  'console.stopped': 'The statement is stopped.',
  'console.running': 'The statement is running…',
  'console.schema': 'What there is to name',
  'console.reading': 'Reading the model…',
  'console.labels': 'Labels',
  'console.types': 'Relationships',
  'console.limits': (rows: number, seconds: number) => `${rows} rows and ${seconds} seconds at most.`,
  'console.rows': (n: number, milliseconds: number) => `${count(n, 'row', 'rows')}, ${milliseconds} ms`,
  'console.none': 'The statement answered, with no row.',
  'console.truncated': 'Cut: there were more rows.',
  'console.kept': 'Statements kept in this browser',
  'console.keepAs': 'Name of the statement to keep',
  'console.keep': 'Keep',
  'console.forget': (name: string) => `Forget “${name}”`,
  'console.notKept': 'This browser would not keep it.',
  'console.asWhat': 'Show the answer',
  'console.asTable': 'as a table',
  'console.asGraph': 'as a graph',
  'console.drawn': (nodes: number, ties: number) =>
    `Graph of the answer: ${count(nodes, 'node', 'nodes')}, ${count(ties, 'relationship', 'relationships')}.`,
  'console.undrawn': (n: number) => `${count(n, 'more node is not drawn', 'more nodes are not drawn')}.`,
  'console.noTies':
    'The answer holds no relationship between these nodes: return them too, or a path (RETURN p).',
  'console.inWords': 'The same in words',
  'console.completions': 'Suggestions',
  'console.parameters': 'Parameters',
  'console.parameterTerritory': 'the territory on screen',
  'console.parameterDay': 'the day of its map',
  'console.rename': 'Rename',
  'console.renameOne': (name: string) => `Rename “${name}”`,
  'console.newName': (name: string) => `New name of “${name}”`,
  'console.leaveName': 'Leave it',
  'console.notRenamed': 'Another statement has this name already.',
  'console.example':
    'For example, the pairs of that day: MATCH p = (a)-[l:LINKED]->(b) WHERE l.from <= $day < l.until RETURN p',
};
