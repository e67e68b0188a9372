import { ImportRefusedError } from '../../../model/writes/import/import-refused.ts';

export interface Decoded {
  readonly text: string;
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
}

/** More of these, and it is no text: control characters that nobody types. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const CONTROLS = /[\u0001-\u0008\u000e-\u001a\u001c-\u001f]/g;
const SCANNED = 100_000;
const CONTROLS_ALLOWED = 0.001;

/** Decodes text of unknown encoding: by its byte order mark, else UTF-8 if valid, else Windows-1252. */
export function decodeText(bytes: Uint8Array, name: string): Decoded {
  const encoding = encodingOf(bytes);
  const text = encoding === 'windows-1252' ? decodeWindows(bytes) : new TextDecoder(encoding).decode(bytes);
  const start = text.slice(0, SCANNED);
  const controls = start.match(CONTROLS)?.length ?? 0;
  if (text.includes('\0') || controls > start.length * CONTROLS_ALLOWED)
    throw new ImportRefusedError('IMPORT_BINARY', { name });
  return { text, encoding };
}

/** Characters of Windows-1252 at the control characters of Latin-1; five positions are free. */
const FROM_80 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Decodes Windows-1252 by hand: the decoder of some Node versions treats it as Latin-1. */
const decodeWindows = (bytes: Uint8Array): string =>
  Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\u0080-\u009f]/g, (control) => FROM_80[control.charCodeAt(0) - 0x80] ?? control);

function encodingOf(bytes: Uint8Array): Decoded['encoding'] {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const withoutMark = utf16WithoutMark(bytes);
  if (withoutMark !== undefined) return withoutMark;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
}

/** Western text in UTF-16 has a zero in every other byte. */
function utf16WithoutMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const length = Math.min(bytes.length, 1000);
  if (length < 4) return undefined;
  let [even, odd] = [0, 0];
  for (let i = 0; i < length; i += 1)
    if (bytes[i] === 0) {
      if (i % 2 === 0) even += 1;
      else odd += 1;
    }
  if (odd > length * 0.35 && even === 0) return 'utf-16le';
  return even > length * 0.35 && odd === 0 ? 'utf-16be' : undefined;
}
