import { findVerb } from './find-verb.ts';
import { readArrow } from './read-arrow.ts';
import { makeLink, readSentence, refuseNegation, refuseTwice } from './read-link.ts';
import { readNames } from './read-names.ts';
import { readTail } from './read-tail.ts';
import { readVerb } from './read-verb.ts';
import { beginReading, findToken, isColon, type Read, type Reading, refuseMarks } from './reading.ts';
import type { Entry, Scene } from './types.ts';

/**
 * Understands a line: what each of its words was taken for, what it says as a whole, and what stands in the way. Every
 * character is either understood or reported; nothing is guessed that is not shown. docs/saisie-rapide.md is its grammar.
 */
export function understand(text: string, scene: Scene): Entry {
  const reading = beginReading(text, scene);
  const { line } = reading;
  const statement = line.free(0, reading.size).length === 0 ? null : read(reading);
  line.close();
  if (statement === null && line.faults.length === 0 && line.parts().length > 0)
    line.fault('notUnderstood', 0, reading.size);
  const faults = [...line.faults].sort((a, b) => a.start - b.start);
  return { text, parts: line.parts(), faults, statement: faults.length === 0 ? statement : null };
}

function read(reading: Reading): Read {
  const { line, size, inName } = reading;
  const arrow = findToken(reading, 0, size, ({ kind }) => kind === 'arrow');
  if (arrow !== null) return readArrow(reading, arrow);
  const colon = findToken(reading, 0, size, isColon);
  const verb = findVerb(line, 0, colon ?? size, inName, false);
  if (verb !== null) {
    if (verb.negated) refuseNegation(reading, verb);
    return readVerb(reading, readNames(line, 0, verb.begins, reading.scene), verb);
  }
  return colon === null ? readBare(reading) : readColon(reading, colon);
}

/** « AMAP Les Sillons (ESS) », « AMAP, Lycée »: actors, with nothing between them. */
function readBare(reading: Reading): Read {
  const { line, scene, size, marks } = reading;
  const end = readTail(line, 0, size, scene.vocabulary, marks, false);
  const names = readNames(line, 0, end, scene, true);
  refuseTwice(reading, names);
  refuseMarks(reading, ['theme', 'level', 'status']);
  return names.length === 0 ? null : { kind: 'actors', actors: names.map(({ named }) => named) };
}

/** « AMAP, Lycée : une cantine », « AMAP : cherche un local ». */
function readColon(reading: Reading, colon: number): Read {
  const { line, scene, size, inName } = reading;
  line.take(colon, colon + 1, 'joining');
  const names = readNames(line, 0, colon, scene);
  const verb = findVerb(line, colon + 1, size, inName, true);
  if (verb !== null) {
    if (verb.negated) refuseNegation(reading, verb);
    return readVerb(reading, names, verb);
  }
  if (line.free(colon + 1, size).length === 0) {
    line.fault('what', colon, colon + 1);
    return null;
  }
  if (names.length < 2) return null;
  return makeLink(reading, names, [], readSentence(reading, colon + 1, size));
}
