import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';

/** A line holds one node: the largest are frozen states, of 64 megabytes at most. */
const LONGEST_LINE = 200 * 1024 * 1024;

/** The lines of a compressed file, one after the other; throws where it ends too early or is none. */
export async function* fileLines(file: string): AsyncGenerator<string> {
  const source = createReadStream(file);
  const text = createGunzip();
  source.on('error', (error) => text.destroy(error));
  source.pipe(text);
  text.setEncoding('utf8');
  try {
    let begun = '';
    for await (const chunk of text as AsyncIterable<string>) {
      begun += chunk;
      if (begun.length > LONGEST_LINE) throw new Error('A line has no end.');
      // A long line comes in thousands of pieces: it is looked at once, when it is whole.
      if (!chunk.includes('\n')) continue;
      const lines = begun.split('\n');
      begun = lines.pop() ?? '';
      yield* lines;
    }
    if (begun !== '') throw new Error('The last line has no end.');
  } finally {
    source.destroy();
    text.destroy();
  }
}
