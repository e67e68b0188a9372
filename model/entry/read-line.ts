import type { Names } from '../names/name-index.ts';
import { fold } from '../words/fold-text.ts';
import { joinedTo, sameOfKnown } from './additions.ts';
import { afterCorrection } from './after-correction.ts';
import { type Correction, startsWithAnd } from './alike.ts';
import { addedOf, bareName, bareNames } from './bare-names.ts';
import { clausesOf, isInfinitive, sentencesOf } from './clauses.ts';
import { readAgain, readCorrection } from './corrections.ts';
import { orderedExchange, tellsNoLink } from './exchange.ts';
import { type ClauseReading, type Doubt, type Fact, isOwnFact, type Said, sameWho, whoOf } from './facts.ts';
import { headedList, toldAfterColon } from './headed-lists.ts';
import type { Span } from './line.ts';
import { type MarkedLine, markLine, type Who } from './mark-line.ts';
import { readClause } from './read-clause.ts';
import { restated, takesBack } from './restated.ts';
import type { EntryScene } from './scene.ts';
import { isSource } from './sources.ts';
import { stoppedAtOnce } from './stopped-at-once.ts';

const NOTHING_SAID: Said = { subjects: [], objects: [] };

export interface Reading {
  readonly facts: readonly Fact[];
  readonly doubts: readonly Doubt[];
  readonly correction?: Correction | undefined;
  readonly said: Said;
}

/** An earlier line, with its change and the cooperations in it, if known. */
export interface SaidLine {
  readonly text: string;
  readonly cooperationIds?: readonly string[] | undefined;
  readonly revision?: number | undefined;
}

/** Opens a polite order. */
const ORDERS = /^(?:tu peux|vous pouvez|peux tu|pouvez vous|can you|could you)$/;

const EMPTY: Reading = { facts: [], doubts: [], said: NOTHING_SAID };

/** Returns the context of earlier lines. */
export function saidBefore(
  previous: readonly SaidLine[],
  scene: EntryScene,
  names: Names,
  chosen: ReadonlyMap<string, string>,
): Said {
  let mentions = NOTHING_SAID;
  for (const { text, cooperationIds, revision } of previous) {
    const { said: next, correction } = readMarked(
      markLine(text, scene, names, chosen),
      mentions,
      mentions !== NOTHING_SAID,
    );
    if (correction === undefined && next.subjects.length + next.objects.length > 0)
      mentions = { ...next, cooperationIds, revision };
    if (correction !== undefined)
      mentions = {
        ...afterCorrection(mentions, correction),
        ...(correction.op === 'again' && { cooperationIds, revision }),
      };
  }
  return mentions;
}

export function readMarked(marked: MarkedLine, before: Said, isReply: boolean): Reading {
  const { line, text } = marked;
  const ordered = isReply ? orderedExchange(marked, before) : null;
  if (ordered !== null) return { ...EMPTY, correction: ordered };
  const added = addedOf(marked);
  // « et aussi la ferme », after a link with a direction: the same again.
  const again = isReply && added !== null ? sameOfKnown(marked, added.facts, before) : null;
  if (again !== null) return { ...EMPTY, correction: again };
  if (added !== null && added.rest === line.tokens.length) {
    const isJoined = startsWithAnd(marked) || line.first(marked.words.joins)?.from === 0;
    const joined = isReply ? joinedTo(added.facts, before, isJoined) : null;
    // « add the county and the rotary », after a link with a direction: to the link, or to the map?
    const isUnsure =
      before.link !== undefined &&
      added.facts.length > 1 &&
      added.facts.some((fact) => fact.kind === 'actor' && fact.who.is === 'known' && fact.who.actor.onMap);
    const doubts: Doubt[] = isUnsure ? [{ is: 'words', words: text }] : [];
    return joined === null ? { ...EMPTY, facts: added.facts, doubts } : { ...EMPTY, correction: joined };
  }
  // « tu peux enlever la dernière ? »: an order.
  const isOrder = ORDERS.test(`${line.key(0)} ${line.key(1)}`);
  if ((/\?\s*$/.test(text) && !isOrder) || line.first(marked.words.asks)?.from === 0) return EMPTY;
  const correction = isReply && added === null ? readCorrection(marked, before) : null;
  if (correction !== null) return { ...EMPTY, correction };
  const headed = added === null ? (headedList(marked) ?? toldAfterColon(marked)) : null;
  if (headed !== null)
    return {
      facts: [headed],
      doubts: [],
      said: { subjects: [...headed.from, ...headed.members], objects: headed.to, link: headed },
    };
  const facts: Fact[] = [];
  const doubts: Doubt[] = [];
  const idle: Span[] = [];
  const lost: Span[] = [];
  let mentions: Said =
    added === null
      ? before
      : { subjects: added.facts.flatMap((fact) => (fact.kind === 'actor' ? [fact.who] : [])), objects: [] };
  if (added !== null) facts.push(...added.facts);
  for (const sentence of sentencesOf(marked, added?.rest)) {
    const topic = topicOf(marked, sentence);
    for (const clause of clausesOf(marked, { from: topic.from, to: sentence.to })) {
      const stopped = stoppedAtOnce(marked, clause, facts.at(-1));
      if (stopped !== null) {
        facts.splice(-1, 1, stopped);
        continue;
      }
      const again = readAgain(marked, clause, mentions, facts.at(-1));
      if (again !== null) {
        facts.push(again);
        continue;
      }
      const reading = readClause(marked, clause, mentions, topic.names);
      // « si la ferme avait un camion, elle livrerait l’école »: only supposed.
      if (isSupposed(marked, sentence) && reading.facts.some(({ kind }) => kind === 'link'))
        doubts.push({ is: 'words', words: marked.line.raw(sentence, text) });
      facts.push(...reading.facts);
      doubts.push(...reading.doubts);
      if (reading.isNothing === true) idle.push(clause);
      else if (isLost(marked, clause, reading)) lost.push(clause);
      if (reading.said.subjects.length + reading.said.objects.length > 0) {
        const own = reading.facts.findLast(isOwnFact);
        mentions = { ...reading.said, ...(own !== undefined && { own }) };
      }
    }
  }
  const kept = facts.some(({ kind }) => kind !== 'actor')
    ? facts.filter(({ kind }) => kind !== 'actor')
    : facts;
  // « Association Vivre à Saint-Aubin »: more than the town that is known.
  const isNamed = kept.every(({ kind }) => kind === 'actor');
  if (isNamed && doubts.length === 0 && line.tokens.length > 0) {
    const several = kept.length > 0 ? null : bareNames(marked);
    if (several !== null)
      return {
        facts: several.map((who): Fact => ({ kind: 'actor', who })),
        doubts: several.flatMap((who): Doubt[] =>
          who.is === 'new' && /^\p{Ll}/u.test(who.name) ? [{ is: 'words', words: who.name }] : [],
        ),
        said: { subjects: [], objects: [] },
      };
    const bare = kept.length > 1 ? null : bareName(marked);
    if (bare !== null)
      return {
        facts: [{ kind: 'actor', who: { is: 'new', name: bare } }],
        // « inscrivons la conférence Saint-Vincent »: not all of it is a name.
        doubts:
          /^\p{Ll}/u.test(bare) && !marked.words.organisations.has(fold(bare.split(/[\s'’-]/u)[0] ?? ''))
            ? [{ is: 'words', words: bare }]
            : [],
        said: { subjects: [], objects: [] },
      };
  }
  // « la recyclerie est à la sortie du bourg » adds nobody, and is not on the map.
  if (isNamed && doubts.length === 0 && tellsMore(marked, kept)) return { facts: [], doubts, said: mentions };
  // « la SCIC, où siège le syndicat »: who acts stands after the verb.
  const [link] = kept.filter(({ kind }) => kind === 'link');
  if (link !== undefined && line.tokens.some(({ raw, sign }) => sign === ',' && raw === 'où'))
    doubts.push({ is: 'words', words: text });
  // « the library hosts rotary, who fund … »: what follows a clause that was not understood is not sure.
  if (kept.some(({ kind }) => kind === 'link'))
    doubts.push(...lost.map((clause): Doubt => ({ is: 'words', words: line.raw(clause, text) })));
  const [only, ...more] = kept;
  // « le lycée remplace la MJC au conseil », « le lycée aurait préféré le CIVAM ».
  if (!isNamed && tellsNoLink(marked)) doubts.push({ is: 'words', words: text });
  if (kept.some(({ kind }) => kind !== 'actor')) doubts.push(...left(marked, kept, idle));
  const isRestated =
    isReply && only?.kind === 'link' && more.length === 0 && doubts.length === 0 && takesBack(marked);
  if (isReply && only?.kind === 'link' && more.length === 0 && restated(only, before)?.op === 'reverse')
    doubts.push({ is: 'words', words: text });
  // « elle la conseille, elle finance pas » denies the line before.
  const isDenied = isReply && marked.names.length === 0 && idle.length > 0 && only?.kind === 'link';
  const change = isRestated || isDenied ? restated(only, before) : null;
  if (change !== null) return { ...EMPTY, correction: change };
  return { facts: kept, doubts, said: mentions };
}

/** Detects words about actors of the map in addition to their names. */
const tellsMore = ({ line, names, words }: MarkedLine, facts: readonly Fact[]): boolean =>
  facts.length > 0 &&
  facts.flatMap(whoOf).every((who) => who.is === 'known' && who.actor.onMap) &&
  line.first(words.adds) === undefined &&
  line.first(words.mentions)?.from !== 0 &&
  line.tokens.some(
    ({ key }, at) =>
      key.length > 2 &&
      !names.some(({ from, to }) => at >= from && at < to) &&
      ![words.definite, words.and, words.adverbs].some((some) => some.has(key)),
  );

/** Detects a clause with a verb of cooperation and somebody, from which nothing was read. */
const isLost = (
  { verbs, names }: MarkedLine,
  { from, to }: Span,
  { facts, doubts }: ClauseReading,
): boolean =>
  facts.length === 0 &&
  doubts.length === 0 &&
  names.some((name) => name.from >= from && name.to <= to) &&
  verbs.some(({ at, as }) => at >= from && at < to && as.link !== undefined && as.link.tense === 'present');

/** Detects what is only supposed: « si … », « imaginons que … », « soi-disant », « sans le CIVAM, … ». */
const isSupposed = ({ line, names, words }: MarkedLine, { from }: Span): boolean =>
  /^(?:si|s|if|unless|imaginons|supposons|admettons|mettons|imagine|suppose|supposing|pretend)$/.test(
    line.key(from),
  ) ||
  line.first(words.supposes) !== undefined ||
  (/^(?:sans|without)$/.test(line.key(from)) &&
    names.some(
      (name) => name.from === from + 1 || (name.from === from + 2 && words.definite.has(line.key(from + 1))),
    ));

/** Lists the names of the line that no fact keeps, except those of negations and of who wishes something. */
const left = (marked: MarkedLine, facts: readonly Fact[], idle: readonly Span[]): Doubt[] => {
  const { line, names, text, statuses } = marked;
  const parties = facts.flatMap(whoOf);
  return names
    .filter(
      ({ from, to, who }) =>
        !parties.some((one) => sameWho(one, who)) &&
        !isSource(marked, { from }) &&
        !statuses.some(
          (mark) =>
            mark.from === to &&
            [mark.to - 1, mark.to].some((at) => /^(?:que?|qu|that|voir|bien|see)$/.test(line.key(at))),
        ) &&
        !idle.some((span) => from >= span.from && from < span.to),
    )
    .map((name) => ({ is: 'words', words: line.raw(name, text) }));
};

const CLEFT = / (?:qui|who|that)(?= )/g;

/** Reads a topic before a colon: « secours pop et restos : ils s’adaptent ». */
function topicOf(
  marked: MarkedLine,
  { from, to }: Span,
): { readonly from: number; readonly names: readonly Who[] } {
  const { line, names, verbs } = marked;
  for (let at = from + 1; at < to; at++) {
    const sign = line.tokens[at]?.sign ?? '';
    // « la CCI et le club, c’est fusionnel ».
    const isSuch =
      names.some((name) => name.to === at) &&
      /^(c|ca|it|that)$/.test(line.key(at)) &&
      /^(est|s)$/.test(line.key(at + 1)) &&
      // « la MJC c'est la mairie qui paie »
      (sign === ',' || line.first(CLEFT, { from: at, to }) !== undefined);
    if (!sign.includes(':') && !isSuch) continue;
    if (verbs.some((verb) => verb.at < at && verb.at >= from && !isInfinitive(verb))) break;
    return {
      from: at,
      names: names.filter((name) => name.to <= at && name.from >= from).map(({ who }) => who),
    };
  }
  return { from, names: [] };
}
