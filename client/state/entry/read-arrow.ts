import { findVerb } from './find-verb.ts';
import { findToken, isColon, type ParserState, type Read } from './parser-state.ts';
import { makeLink, readSentence } from './read-link.ts';
import { readNames } from './read-names.ts';
import { readTail } from './read-tail.ts';
import { resolveActor } from './resolve-actor.ts';
import { directionOf } from './tokens.ts';

/** Reads a link with an arrow: « A → B », « A, B → C : ce qu’ils font ». */
export function readArrow(parser: ParserState, arrow: number): Read {
  const { line, scene, size, marks } = parser;
  line.take(arrow, arrow + 1, 'joining');
  const colon = findToken(parser, arrow + 1, size, isColon);
  if (colon !== null) line.take(colon, colon + 1, 'joining');
  const sentence = colon === null ? verbAfterName(parser, arrow + 1) : colon + 1;
  const end = colon ?? sentence ?? readTail(line, arrow + 1, size, scene.vocabulary, marks, false);
  refuseMoreArrows(parser, arrow + 1, end);
  const left = readNames(line, 0, arrow, scene);
  const right = readNames(line, arrow + 1, end, scene);
  const phrase = readSentence(parser, sentence ?? size, size);
  if (left.length === 0) line.fault('who', arrow, arrow + 1);
  if (right.length === 0) line.fault('withWhom', arrow, arrow + 1);
  return makeLink(parser, left, right, phrase, directionOf(line.at(arrow)?.raw ?? ''));
}

/** Without a colon, a verb is one after a known actor only: « Mairie → AMAP prête un local ». */
function verbAfterName({ line, scene, size, inName }: ParserState, from: number): number | null {
  const verb = findVerb(line, from, size, inName, false);
  if (verb === null) return null;
  const name = line.freeText(from, verb.begins);
  return name !== '' && resolveActor(name, scene).is === 'known' ? verb.begins : null;
}

function refuseMoreArrows(parser: ParserState, from: number, to: number): void {
  for (let at = from; at < to; at++) {
    const more = findToken(parser, at, to, ({ kind }) => kind === 'arrow');
    if (more === null) return;
    parser.line.take(more, more + 1, 'unknown');
    parser.line.fault('oneArrow', more, more + 1);
    at = more;
  }
}
