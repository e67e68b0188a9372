import { type ConsoleRefusal, ConsoleRefusedError } from './console-refused.ts';

/** A step of the plan that the database makes of a statement, as EXPLAIN tells it. */
export interface PlanStep {
  readonly operatorType: string;
  readonly arguments?: { readonly Details?: unknown };
  readonly children?: readonly PlanStep[];
}

/** What a researcher may meet: the nodes of the model. People, sessions, links, what phones sent and history are not. */
export const READABLE_LABELS: readonly string[] = [
  'Territory',
  'Actor',
  'Commitment',
  'Cooperation',
  'Declaration',
  'Theme',
  'Resource',
  'GapAnswer',
];

/** The relationships of the model: each has a node of the model at both its ends. */
export const READABLE_TYPES: readonly string[] = [
  'ACTS_IN',
  'MEMBER_OF',
  'PART_OF',
  'PEER_OF',
  'CARRIES',
  'FOR',
  'ABOUT',
  'REFINES',
  'PARTY_TO',
  'DECLARED',
  'ON',
  'SERVES',
  'NEEDS',
  'OFFERS',
];

/** Steps that bring in no node and no relationship. */
const PLAIN = new Set([
  ...['ProduceResults', 'Projection', 'Filter', 'Limit', 'ExhaustiveLimit', 'Skip', 'Sort', 'PartialSort'],
  ...['Top', 'PartialTop', 'Top1WithTies', 'PartialTop1WithTies', 'Distinct', 'OrderedDistinct', 'Eager'],
  ...['EagerAggregation', 'OrderedAggregation', 'Argument', 'EmptyRow', 'EmptyResult', 'Unwind', 'Union'],
  ...['OrderedUnion', 'Optional', 'CacheProperties', 'Apply', 'SemiApply', 'AntiSemiApply', 'LetSemiApply'],
  ...['LetAntiSemiApply', 'SelectOrSemiApply', 'SelectOrAntiSemiApply', 'LetSelectOrSemiApply'],
  ...[
    'LetSelectOrAntiSemiApply',
    'ConditionalApply',
    'AntiConditionalApply',
    'RollUpApply',
    'CartesianProduct',
  ],
  ...[
    'NodeHashJoin',
    'ValueHashJoin',
    'NodeLeftOuterHashJoin',
    'NodeRightOuterHashJoin',
    'LeftOuterHashJoin',
  ],
  ...[
    'RightOuterHashJoin',
    'TriadicSelection',
    'TriadicBuild',
    'TriadicFilter',
    'Repeat(Trail)',
    'Repeat(Walk)',
  ],
]);

const ALL_NODES =
  /^(AllNodesScan|PartitionedAllNodesScan|.*AllRelationshipsScan|NodeBy(Element)?IdSeek|.*RelationshipBy(Element)?IdSeek)$/;
const BY_LABEL = /^(NodeByLabelScan|UnionNodeByLabelsScan|IntersectionNodeByLabelsScan)$/;
const BY_INDEX =
  /^(NodeUniqueIndexSeek|NodeIndexSeek|NodeUniqueIndexSeekByRange|NodeIndexSeekByRange|NodeIndexScan|NodeIndexContainsScan|NodeIndexEndsWithScan)$/;
const ALONG =
  /^((Optional)?Expand\((All|Into)\)|VarLengthExpand\(.*\)|ShortestPath|(Directed|Undirected)RelationshipTypeScan|RelationshipCountFromCountStore)$/;

/**
 * Lets a statement through where every step of its plan is one that only reads the model, and refuses it otherwise: what
 * is not known is refused. Where nodes come from, the label is one of the model; where a relationship is walked, its
 * types are, so that whatever stands at its ends is. A pattern inside an expression is no step of the plan: it is
 * refused too.
 */
export function vetPlan(queryType: string, plan: PlanStep): void {
  if (queryType !== 'r' && queryType !== 's') throw new ConsoleRefusedError('CONSOLE_WRITES', queryType);
  vetStep(plan);
}

function vetStep(step: PlanStep): void {
  const name = step.operatorType.split('@')[0] ?? '';
  const details = typeof step.arguments?.Details === 'string' ? step.arguments.Details : '';
  if (!PLAIN.has(name)) vetSource(name, details);
  if (/\b(MATCH|EXISTS|COUNT|COLLECT|CALL)\s*[{(]/.test(details.replace(/\bcount\(/g, '')))
    throw new ConsoleRefusedError('CONSOLE_NESTED', name);
  vetArrows(PLAIN.has(name) ? withoutPaths(details) : details);
  for (const child of step.children ?? []) vetStep(child);
}

const REFUSED: ReadonlyArray<readonly [step: RegExp, code: ConsoleRefusal]> = [
  [/^LoadCSV$/, 'CONSOLE_LOAD'],
  [/^ProcedureCall$/, 'CONSOLE_PROCEDURE'],
  [/^(Show|Terminate|AdministrationCommand)/, 'CONSOLE_ADMINISTERS'],
  [/^Transaction(Apply|Foreach)$/, 'CONSOLE_TRANSACTIONS'],
  [/^(Create|Drop|Alter|Set|Delete|Detach|Merge|Remove|Foreach|DoNothing)/, 'CONSOLE_WRITES'],
  [ALL_NODES, 'CONSOLE_UNLABELLED'],
];

function vetSource(name: string, details: string): void {
  const code = REFUSED.find(([step]) => step.test(name))?.[1];
  if (code !== undefined)
    throw new ConsoleRefusedError(code, code === 'CONSOLE_PROCEDURE' ? (details.split('(')[0] ?? '') : name);
  if (ALONG.test(name)) {
    if (!/-\[[^\]]*:/.test(details)) throw new ConsoleRefusedError('CONSOLE_UNTYPED', name);
    return;
  }
  if (!isByLabel(name)) throw new ConsoleRefusedError('CONSOLE_OPERATOR', name);
  vetLabels(labelsOf(name, details));
}

const isByLabel = (name: string): boolean =>
  BY_LABEL.test(name) || BY_INDEX.test(name) || name === 'NodeCountFromCountStore';

/** `a:Actor|Territory`, `UNIQUE a:Actor(id) WHERE …`, `count( (:Actor), (:Theme) ) AS …` */
function labelsOf(name: string, details: string): string | undefined {
  if (BY_LABEL.test(name)) return /^\w+:([\w|&]+)$/.exec(details)?.[1];
  if (BY_INDEX.test(name)) return /^(?:UNIQUE|[A-Z]+ INDEX) \w+:(\w+)\(/.exec(details)?.[1];
  const counted = /^count\( (\(:\w+\)(?:, \(:\w+\))*) \)/.exec(details)?.[1];
  return counted?.replace(/\W+/g, ' ').trim().replaceAll(' ', '|');
}

function vetLabels(labels: string | undefined): void {
  if (labels === undefined) throw new ConsoleRefusedError('CONSOLE_UNLABELLED', '');
  const stranger = labels.split(/[|&]/).find((label) => !READABLE_LABELS.includes(label));
  if (stranger !== undefined) throw new ConsoleRefusedError('CONSOLE_LABEL', stranger);
}

const PATH = String.raw`\(\w+\)(?:<?-\[\w+\*?\]->?\(\w+\))+`;
const A_PATH = new RegExp(`(?<=^|, )${PATH} AS \\w+|\\b(?:length|nodes|relationships)\\(${PATH}\\)`, 'g');

/** A path that was found already is told again by its names, `(a)-[r]->(b) AS p`: it brings nothing in. */
const withoutPaths = (details: string): string => details.replace(A_PATH, '');

// `(a)-[r:PARTY_TO|SERVES*1..3]->(b)`; `(a)--()` names no type.
function vetArrows(details: string): void {
  if (/\)\s*<?--/.test(details)) throw new ConsoleRefusedError('CONSOLE_UNTYPED', details);
  for (const [, inside = ''] of details.matchAll(/-\[([^\]]*)\]-/g)) {
    const types = /^\w*:([\w|]+)(?:\*[\d.]*)?$/.exec(inside.trim())?.[1];
    if (types === undefined) throw new ConsoleRefusedError('CONSOLE_UNTYPED', inside);
    const stranger = types.split('|').find((type) => !READABLE_TYPES.includes(type));
    if (stranger !== undefined) throw new ConsoleRefusedError('CONSOLE_TYPE', stranger);
  }
}
