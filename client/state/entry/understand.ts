import { findVerb } from './find-verb.ts';
import {
  beginParsing,
  findToken,
  isColon,
  type ParserState,
  type Read,
  refuseMarks,
} from './parser-state.ts';
import { readArrow } from './read-arrow.ts';
import { makeLink, readSentence, refuseNegation, refuseTwice } from './read-link.ts';
import { readNames } from './read-names.ts';
import { readTail } from './read-tail.ts';
import { readVerb } from './read-verb.ts';
import type { Entry, Scene } from './types.ts';

/**
 * Interprets a line: the kind of each word, the whole meaning, and obstacles. Every character is either
 * understood or reported; guesses are always shown. docs/saisie-rapide.md is its grammar.
 */
export function understand(text: string, scene: Scene): Entry {
  const parser = beginParsing(text, scene);
  const { line } = parser;
  const statement = line.free(0, parser.size).length === 0 ? null : read(parser);
  line.close();
  if (statement === null && line.faults.length === 0 && line.parts().length > 0)
    line.fault('notUnderstood', 0, parser.size);
  const faults = [...line.faults].sort((a, b) => a.start - b.start);
  return { text, parts: line.parts(), faults, statement: faults.length === 0 ? statement : null };
}

function read(parser: ParserState): Read {
  const { line, size, inName } = parser;
  const arrow = findToken(parser, 0, size, ({ kind }) => kind === 'arrow');
  if (arrow !== null) return readArrow(parser, arrow);
  const colon = findToken(parser, 0, size, isColon);
  const verb = findVerb(line, 0, colon ?? size, inName, false);
  if (verb !== null) {
    if (verb.negated) refuseNegation(parser, verb);
    return readVerb(parser, readNames(line, 0, verb.begins, parser.scene), verb);
  }
  return colon === null ? readBare(parser) : readColon(parser, colon);
}

/** Reads actors without a link: « AMAP Les Sillons (ESS) », « AMAP, Lycée ». */
function readBare(parser: ParserState): Read {
  const { line, scene, size, marks } = parser;
  const end = readTail(line, 0, size, scene.vocabulary, marks, false);
  const names = readNames(line, 0, end, scene, true);
  refuseTwice(parser, names);
  refuseMarks(parser, ['theme', 'level', 'status']);
  return names.length === 0 ? null : { kind: 'actors', actors: names.map(({ named }) => named) };
}

/** Reads a line with a colon: « AMAP, Lycée : une cantine », « AMAP : cherche un local ». */
function readColon(parser: ParserState, colon: number): Read {
  const { line, scene, size, inName } = parser;
  line.take(colon, colon + 1, 'joining');
  const names = readNames(line, 0, colon, scene);
  const verb = findVerb(line, colon + 1, size, inName, true);
  if (verb !== null) {
    if (verb.negated) refuseNegation(parser, verb);
    return readVerb(parser, names, verb);
  }
  if (line.free(colon + 1, size).length === 0) {
    line.fault('what', colon, colon + 1);
    return null;
  }
  if (names.length < 2) return null;
  return makeLink(parser, names, [], readSentence(parser, colon + 1, size));
}
