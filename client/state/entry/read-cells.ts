import { Line } from './line.ts';
import { beginParsing } from './parser-state.ts';
import { makeLink, readSentence, type Said } from './read-link.ts';
import { familyNamed, type PlacedName, readName } from './read-names.ts';
import { knownByName } from './resolve-actor.ts';
import { wordsTyped } from './tokens.ts';
import type { Entry, Fault, Part, Scene, Statement } from './types.ts';

/**
 * Reads a row of cells. « A | B » is a link; a third cell is its nature in a word or sentence, later ones
 * further statements. « A | its family » is an actor. A cell contains one name, whatever its words.
 */
export function readCells(row: string, cells: readonly string[], scene: Scene): Entry {
  const [first = '', second = '', ...others] = cells;
  const family = others.length === 0 ? familyNamed(second, scene.vocabulary) : null;
  if (family !== null && !knownByName(second, scene.actors)) {
    const named = nameOf(`${first} (${second})`, row, first, scene);
    const actors = named.name === null ? null : ({ kind: 'actors', actors: [named.name.named] } as const);
    return entryOf(row, [named], actors);
  }
  const from = nameOf(first, row, first, scene);
  const to = nameOf(second, row, second, scene, row.indexOf(first) + first.length);
  const phrase = saidIn(
    others.filter((cell) => cell !== ''),
    scene,
  );
  const faults = [...from.faults, ...to.faults, ...placed(phrase.faults, row, others)];
  if (from.name === null || to.name === null) return entryOf(row, [from, to, { ...phrase, faults }], null);
  const link = makeLink(phrase.parser, [from.name], [to.name], phrase.said);
  const late = phrase.parser.line.faults.slice(phrase.faults.length);
  return entryOf(
    row,
    [{ parts: [...from.parts, ...to.parts], faults: [...faults, ...ofRow(late, row)] }],
    link,
  );
}

/** Returns the nature by name, else a sentence. */
function saidIn(cells: readonly string[], scene: Scene) {
  const [nature = '', ...more] = cells;
  const words = wordsTyped(nature).join(' ');
  const named = scene.vocabulary.natures.find((phrase) => phrase.words.join(' ') === words && words !== '');
  // A cell begins with a capital as a sentence does; its verb is one all the same.
  const text = (named === undefined ? cells : more)
    .map((cell) => cell.charAt(0).toLocaleLowerCase() + cell.slice(1))
    .join(', ');
  const parser = beginParsing(text, scene);
  const sentence = readSentence(parser, 0, parser.size);
  parser.line.close();
  const statement: Said = named === undefined ? sentence : { ...sentence, nature: named.means, verb: null };
  return { parser, said: statement, faults: [...parser.line.faults], parts: [] as readonly Part[] };
}

interface Piece {
  readonly parts: readonly Part[];
  readonly faults: readonly Fault[];
}

function nameOf(
  text: string,
  row: string,
  cell: string,
  scene: Scene,
  after = 0,
): Piece & { readonly name: PlacedName | null } {
  const at = Math.max(0, row.indexOf(cell, after));
  const line = new Line(text);
  const name = readName(line, 0, line.tokens.length, scene);
  line.close();
  const within = (place: { start: number; end: number }) => ({
    start: Math.min(at + place.start, row.length),
    end: Math.min(at + place.end, row.length),
  });
  const faults: Fault[] = line.faults.map((fault) => ({ ...fault, ...within(fault) }));
  if (name === null && faults.length === 0) faults.push({ code: 'who', start: at, end: at, words: '' });
  return {
    name,
    parts: line.parts().map((part) => ({ ...part, ...within(part) })),
    faults,
  };
}

/** Maps faults of a sentence built from cells to the row's words. */
function placed(faults: readonly Fault[], row: string, cells: readonly string[]): readonly Fault[] {
  return faults.map((fault) => {
    const cell =
      cells.find((text) => text.toLocaleLowerCase().includes(fault.words.toLocaleLowerCase())) ?? '';
    const start = Math.max(0, row.lastIndexOf(cell));
    return { ...fault, start, end: start + cell.length };
  });
}

/** Extends faults to the whole row. */
const ofRow = (faults: readonly Fault[], row: string): readonly Fault[] =>
  faults.map((fault) => ({ ...fault, start: 0, end: row.length, words: row.trim() }));

function entryOf(row: string, pieces: readonly Piece[], statement: Statement | null): Entry {
  const faults = pieces.flatMap((piece) => piece.faults);
  return {
    text: row,
    parts: pieces.flatMap(({ parts }) => parts).sort((a, b) => a.start - b.start),
    faults,
    statement: faults.length === 0 ? statement : null,
  };
}
