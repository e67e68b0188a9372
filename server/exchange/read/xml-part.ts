import { unzipSync } from 'fflate';
import { type SaxesAttributePlain, SaxesParser } from 'saxes';
import { ImportRefusedError } from '../../../model/writes/import/import-refused.ts';
import { IMPORT_LIMITS, megabytes } from './limits.ts';

const CHUNK = 64 * 1024;
/** Elements within elements: tables in tables of real documents stay far below. */
const DEEPEST = 256;

export type XmlAttributes = Record<string, string | SaxesAttributePlain>;

/** Takes the tags and the text of a part, as they come. */
interface XmlReader {
  open(tag: string, attributes: XmlAttributes): void;
  say(text: string): void;
  close(tag: string): void;
}

/**
 * Reads one XML part of an office document. The archive's real size was measured before, and a document type is
 * refused, and so are elements nested too deep. Only the entities of XML are known.
 */
export function readXmlPart(bytes: Uint8Array, part: string, reader: XmlReader): void {
  const parser = new SaxesParser({ xmlns: false, position: true });
  parser.on('error', () => {
    throw new ImportRefusedError('IMPORT_BROKEN_ARCHIVE');
  });
  parser.on('doctype', () => {
    throw new ImportRefusedError('IMPORT_DOCTYPE');
  });
  let depth = 0;
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1;
    if (depth > DEEPEST) throw new ImportRefusedError('IMPORT_TOO_DEEP', { max: DEEPEST });
    reader.open(name, attributes);
  });
  parser.on('text', (text) => reader.say(text));
  parser.on('cdata', (text) => reader.say(text));
  parser.on('closetag', ({ name }) => {
    depth -= 1;
    reader.close(name);
  });
  const decoder = new TextDecoder();
  const content = contentOf(bytes, part);
  for (let start = 0; start < content.length; start += CHUNK)
    parser.write(decoder.decode(content.subarray(start, start + CHUNK), { stream: true }));
  parser.close();
}

function contentOf(bytes: Uint8Array, part: string): Uint8Array {
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (name === part && originalSize > IMPORT_LIMITS.inflatedBytes)
          throw new ImportRefusedError('IMPORT_ARCHIVE_TOO_LARGE', {
            max: megabytes(IMPORT_LIMITS.inflatedBytes),
          });
        return name === part;
      },
    });
    return parts[part] ?? new Uint8Array();
  } catch (error) {
    throw error instanceof ImportRefusedError ? error : new ImportRefusedError('IMPORT_BROKEN_ARCHIVE');
  }
}
