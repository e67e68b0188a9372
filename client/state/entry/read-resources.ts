import type { PlacedVerb } from './find-verb.ts';
import { type ParserState, type Read, refuseMarks } from './parser-state.ts';
import { refuseTwice } from './read-link.ts';
import type { PlacedName } from './read-names.ts';
import { readTail } from './read-tail.ts';

interface Piece {
  readonly from: number;
  readonly to: number;
}

/** « cherche un local et des bénévoles »: each thing is a resource, its own words stay as its note. */
export function readResources(
  parser: ParserState,
  who: readonly PlacedName[],
  found: PlacedVerb,
  kind: 'need' | 'offer',
): Read {
  const { line, scene, marks } = parser;
  const end = readTail(line, found.to, parser.size, scene.vocabulary, marks, false);
  const pieces = split(parser, found.to, end);
  const named = pieces.map((piece) => ({ piece, id: resourceIn(parser, piece) }));
  line.take(found.from, found.to, 'verb');
  if (found.status !== undefined) line.fault('notHere', found.from, found.to);
  refuseMarks(parser, ['level', 'status']);
  refuseTwice(parser, who);
  if (marks.themes.length > 1)
    for (const { is, start, end: stop } of line.parts())
      if (is === 'theme')
        line.faults.push({ code: 'oneTheme', start, end: stop, words: line.text.slice(start, stop) });
  if (line.free(found.to, end).length === 0) {
    line.fault('what', found.from, found.to);
    return null;
  }
  if (named[0]?.id === null) {
    refuse(parser, found.to, end);
    return null;
  }
  // A piece that names no resource goes on about the one before it.
  const groups: { id: string; from: number; to: number }[] = [];
  for (const { piece, id } of named) {
    const last = groups.at(-1);
    if (id !== null && groups.every((group) => group.id !== id)) groups.push({ id, ...piece });
    else if (last !== undefined) last.to = piece.to;
  }
  const resources = groups.map(({ id, from, to }) => ({ id, note: noteOf(parser, from, to) }));
  for (const { from, to } of groups) line.take(from, to, 'resource');
  for (const i of line.free(found.to, end)) line.take(i, i + 1, 'joining');
  if (who.length === 0) return null;
  return { kind, actors: who.map((name) => name.named), resources, themes: marks.themes };
}

function split({ line }: ParserState, from: number, to: number): readonly Piece[] {
  const pieces: Piece[] = [];
  let start = from;
  for (let i = from; i < to; i++)
    if (line.isFree(i) && /^(?:[,;&+]|et|and)$/.test(line.at(i)?.raw ?? '')) {
      pieces.push({ from: start, to: i });
      start = i + 1;
    }
  return [...pieces, { from: start, to }].filter((piece) => line.free(piece.from, piece.to).length > 0);
}

function resourceIn({ line, scene }: ParserState, { from, to }: Piece): string | null {
  for (const i of line.free(from, to)) {
    const id = scene.vocabulary.resources.get(line.at(i)?.folded ?? '');
    if (id !== undefined) return id;
  }
  return null;
}

const LEADING = /^(?:d|de|des|du|un|une|en|le|la|les|l|a|an|some|of|the|aussi|also|for)$/;

/** Returns the note of a resource: « un local » adds nothing to « Locaux ». */
function noteOf({ line }: ParserState, from: number, to: number): string {
  const words = line.free(from, to).filter((i) => line.at(i)?.kind === 'word');
  const telling = words.filter((i) => !LEADING.test(line.at(i)?.folded ?? ''));
  if (telling.length < 2) return '';
  const [first] = words.filter((i) => !/^(?:d|de|of|for)$/.test(line.at(i)?.folded ?? ''));
  return line.freeText(first ?? from, to);
}

function refuse({ line }: ParserState, from: number, to: number): void {
  const free = line.free(from, to);
  const [first] = free;
  if (first === undefined) return;
  const end = (free.at(-1) ?? first) + 1;
  line.take(first, end, 'unknown');
  line.fault('noResource', first, end);
}
