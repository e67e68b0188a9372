import { fold } from '../../../model/words/fold-text.ts';
import { findVerb } from './find-verb.ts';
import { beginParsing, findToken, isColon, type ParserState } from './parser-state.ts';
import {
  actor,
  actorsLike,
  commitments,
  families,
  LISTED,
  newActor,
  newCommitment,
  type Proposal,
  resources,
  similarNameProposals,
  statuses,
  themes,
  verbs,
  type Words,
} from './proposals.ts';
import { resolveActor } from './resolve-actor.ts';
import { wordsTyped } from './tokens.ts';
import type { Fault, Scene } from './types.ts';
import { understand } from './understand.ts';

export interface Completion {
  readonly from: number;
  readonly to: number;
  readonly proposals: readonly Proposal[];
  /** Offered as one types; else on the down arrow. */
  readonly eager: boolean;
  /** Words that may mean several actors, if the choice is among them. */
  readonly unclear?: string;
}

/** Completes the words before the caret. */
export function complete(text: string, caret: number, scene: Scene, words: Words): Completion | null {
  const before = text.slice(0, caret);
  const completion =
    sign(before, words, scene) ??
    parenthesis(before, words) ??
    afterWords(before, scene, words) ??
    familyOfNew(text, caret, scene, words);
  if (completion === null) return null;
  // A completely typed word is not offered again.
  const { from, to, proposals } = completion;
  const [first] = proposals;
  const same = proposals.length === 1 && fold(first?.insert ?? '') === fold(text.slice(from, to));
  return same ? null : completion;
}

/** Lists replacements for a fault, if there is a choice. */
export function remedies(fault: Fault, scene: Scene, words: Words): Completion | null {
  const { start: from, end: to } = fault;
  const offer = (proposals: readonly Proposal[]): Completion | null =>
    proposals.length === 0 ? null : { from, to, proposals, eager: true };
  switch (fault.code) {
    case 'which': {
      const named = resolveActor(fault.words, scene);
      const among = named.is === 'unclear' ? named.among.slice(0, LISTED).map(actor) : [];
      return {
        ...{ from, to, eager: true },
        proposals: [...among, newActor(fault.words)],
        unclear: fault.words,
      };
    }
    case 'sentence':
    case 'person':
      return offer([...actorsLike(fault.words, scene), newActor(fault.words)]);
    case 'alike':
      return offer([...similarNameProposals(fault.words, scene), newActor(fault.words)]);
    case 'who':
      return offer([...actorsLike(fault.words, scene), newActor(fault.words)]);
    case 'whichTheme':
    case 'noTheme':
      return offer(themes(fault.code === 'noTheme' ? '' : fault.words, words, scene));
    case 'whichCommitment':
      return offer(commitments(fault.words, scene));
    case 'noCommitment':
      return offer([newCommitment(fault.words), ...commitments('', scene)]);
    case 'noResource':
      return offer(resources('', words));
    default:
      return null;
  }
}

function sign(before: string, words: Words, scene: Scene): Completion | null {
  const to = before.length;
  const theme = /#([\p{L}\p{N}'’_-]*)$/u.exec(before);
  if (theme !== null)
    return { from: theme.index, to, proposals: themes(theme[1] ?? '', words, scene), eager: true };
  const level = /(?:=\s*|\b(?:niveau|level|intensité|intensity)\s+)\d?$/iu.exec(before);
  if (level === null) return null;
  const proposals = words.reference.intensities.map(
    ({ level: n, label }): Proposal => ({
      kind: 'level',
      id: String(n),
      label: `${n} · ${label[words.language]}`,
      insert: `=${n}`,
    }),
  );
  return { from: level.index, to, proposals, eager: true };
}

function parenthesis(before: string, words: Words): Completion | null {
  const open = /\(([^()]*)$/.exec(before);
  if (open === null) return null;
  const typed = wordsTyped(open[1] ?? '').join(' ');
  const proposals = families(words)
    .filter(
      ({ label, id }) =>
        typed === '' || [label, id].some((text) => wordsTyped(text).join(' ').startsWith(typed)),
    )
    .map((proposal) => ({ ...proposal, insert: `(${proposal.label})` }));
  return proposals.length === 0 ? null : { from: open.index, to: before.length, proposals, eager: true };
}

/** Completes by the words before the caret: an arrow, a colon, a verb. */
function afterWords(before: string, scene: Scene, words: Words): Completion | null {
  const parser = beginParsing(before, scene);
  const { line, size, inName } = parser;
  const arrow = findToken(parser, 0, size, ({ kind }) => kind === 'arrow');
  const colon = findToken(parser, arrow === null ? 0 : arrow + 1, size, isColon);
  const verb = findVerb(line, arrow === null ? 0 : arrow + 1, size, inName, colon !== null);
  const at = (index: number): number => line.at(index)?.start ?? before.length;
  if (verb !== null && /\s$/.test(before.slice(0, at(verb.to) + 1))) {
    const start = at(verb.to);
    if (verb.verb.does === 'carry')
      return fromList(before, start, (typed) => commitments(typed, scene), true);
    if (verb.verb.does === 'need' || verb.verb.does === 'offer')
      return lastWord(before, start, (typed) => resources(typed, words));
    const place = afterComma(before, start, words);
    if (place !== null) return place;
    return actorAtEnd(before, start, scene);
  }
  if (colon !== null && arrow !== null) {
    const start = at(colon) + 1;
    const place = afterComma(before, start, words);
    if (place !== null) return place;
    return lastWord(
      before,
      start,
      (typed) => (before.slice(start).trim() === typed ? verbs(typed, words) : []),
      2,
    );
  }
  const start = arrow === null ? 0 : at(arrow) + (line.at(arrow)?.raw.length ?? 0);
  return actorAtEnd(before, start, scene) ?? verbAtEnd(parser, before, start, scene, words);
}

/** Completes the longest end of the text that some names contain, from a start or separator. */
function actorAtEnd(before: string, start: number, scene: Scene): Completion | null {
  const zone = before.slice(start);
  const starts = [
    0,
    ...[
      ...zone.matchAll(
        /[,;&+:]|\s(?:et|and|à|a|au|aux|avec|with|to|chez|par|by|pour|for|de|du|la|le|les|the)\s|l['’]/giu,
      ),
    ].map(({ index, 0: sep }) => index + sep.length),
  ];
  for (const from of starts) {
    const lead = /^\s*/.exec(zone.slice(from))?.[0].length ?? 0;
    const typed = zone.slice(from + lead);
    if (typed.trim().length < 2 || /^\P{L}*$/u.test(typed)) continue;
    const proposals = actorsLike(typed, scene);
    const exact = scene.actors.some(({ name }) => wordsTyped(name).join(' ') === wordsTyped(typed).join(' '));
    if (exact && proposals.length === 1) return null;
    if (proposals.length === 0) continue;
    return {
      from: start + from + lead,
      to: before.length,
      proposals: exact ? proposals : [...proposals, newActor(typed.trim())],
      eager: true,
    };
  }
  return null;
}

/** Completes the word after a known name at the start of a line, as a verb; null if no verb starts like this. */
function verbAtEnd(
  parser: ParserState,
  before: string,
  start: number,
  scene: Scene,
  words: Words,
): Completion | null {
  if (start > 0) return null;
  const [, name = '', typed = ''] = /^(.*\S)\s+(\p{Ll}[\p{L}'’-]*)$/su.exec(before) ?? [];
  if (typed.length < 2 || name === '') return null;
  const last =
    name
      .split(/[,;&+]|\s(?:et|and)\s/)
      .at(-1)
      ?.trim() ?? '';
  if (last === '' || resolveActor(last, scene).is === 'new') return null;
  const several = /[,;&+]|\s(?:et|and)\s/.test(name);
  const proposals = verbs(typed, words, several);
  return proposals.length === 0
    ? null
    : { from: parser.line.text.length - typed.length, to: before.length, proposals, eager: true };
}

/**
 * Completes the new name at the caret, else the last one: similar names, then its family, the suggested one
 * first.
 */
function familyOfNew(text: string, caret: number, scene: Scene, words: Words): Completion | null {
  const { parts } = understand(text, scene);
  const unsaid = parts.filter((part, i) => part.is === 'new' && parts[i + 1]?.is !== 'family');
  const part = unsaid.find(({ start, end }) => start <= caret && caret <= end) ?? unsaid.at(-1);
  if (part === undefined) return null;
  const name = text.slice(part.start, part.end);
  const all = families(words)
    // It is to be specified already: what there is to choose is the others.
    .filter(({ id }) => id !== 'unspecified' || part.family !== id)
    .map((family) => ({ ...family, insert: `${name} (${family.label})` }));
  const guessed = all.filter(({ id }) => id === part.family);
  return {
    from: part.start,
    to: part.end,
    proposals: [
      ...similarNameProposals(name, scene),
      ...guessed,
      ...all.filter(({ id }) => id !== part.family),
    ],
    eager: false,
  };
}

/** Completes a status after a comma: « …, en so ». */
function afterComma(before: string, start: number, words: Words): Completion | null {
  const [, typed = ''] = /,\s*([^,]{2,})$/.exec(before.slice(start)) ?? [];
  const proposals = typed === '' ? [] : statuses(typed, words);
  return proposals.length === 0
    ? null
    : { from: before.length - typed.length, to: before.length, proposals, eager: true };
}

function lastWord(
  before: string,
  start: number,
  propose: (typed: string) => readonly Proposal[],
  atLeast = 0,
): Completion | null {
  const typed = /[\p{L}\p{N}'’-]*$/u.exec(before.slice(start))?.[0] ?? '';
  if (typed.length < atLeast) return null;
  const proposals = propose(typed);
  return proposals.length === 0
    ? null
    : { from: before.length - typed.length, to: before.length, proposals, eager: true };
}

function fromList(
  before: string,
  start: number,
  propose: (typed: string) => readonly Proposal[],
  eager: boolean,
): Completion | null {
  const rest = before.slice(start);
  const lead = /^\s*(?:(?:sur|à|a|au|aux|on|to|for|pour|les?|la|the)\s+)?/iu.exec(rest)?.[0].length ?? 0;
  const cut = /^.*(?:,|\s(?:et|and))\s+(?=E?\d*$)/iu.exec(rest)?.[0].length ?? lead;
  const proposals = propose(rest.slice(cut).trim());
  return proposals.length === 0 ? null : { from: start + cut, to: before.length, proposals, eager };
}
