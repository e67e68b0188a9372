import { execFile } from 'node:child_process';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { strFromU8, unzipSync } from 'fflate';

const run = promisify(execFile);

/** A document as LibreOffice shows it: its text page by page, and each page as points of colour. */
export interface Opened {
  readonly pages: readonly string[];
  readonly outline: readonly string[];
  /** Whether it has tags for screen readers. */
  readonly isTagged: boolean;
  picture(page: number): Promise<Picture>;
}

interface Picture {
  readonly width: number;
  readonly height: number;
  /** Share of the points that are neither white nor black nor grey. */
  readonly coloured: number;
}

/** Opens a document with LibreOffice, which makes a PDF of it; poppler reads that. */
export async function openInOffice(document: Buffer, format: 'docx' | 'pptx' = 'docx'): Promise<Opened> {
  const folder = await mkdtemp(join(tmpdir(), 'maillage-office-'));
  const file = join(folder, `report.${format}`);
  await writeFile(file, document);
  // A profile of its own: another LibreOffice that runs is not asked.
  await run(
    'soffice',
    [
      '--headless',
      `-env:UserInstallation=file://${folder}/profile`,
      '--convert-to',
      'pdf',
      '--outdir',
      folder,
      file,
    ],
    { timeout: 240_000 },
  ).catch((thrown: NodeJS.ErrnoException) => {
    throw thrown.code === 'ENOENT' ? new Error('This test needs LibreOffice: see CONTRIBUTING.md.') : thrown;
  });
  return openPdf(await readFile(join(folder, 'report.pdf')));
}

/** Returns the words of a PDF in reading order, separated by single spaces. */
export async function textOfPdf(pdf: Buffer): Promise<string> {
  const file = join(await mkdtemp(join(tmpdir(), 'maillage-pdf-')), 'text.pdf');
  await writeFile(file, pdf);
  const { stdout } = await run('pdftotext', [file, '-'], { maxBuffer: 64 * 1024 * 1024 });
  return stdout.replace(/\s+/g, ' ');
}

/** Returns the pages of a PDF. */
export async function openPdf(pdf: Buffer): Promise<Opened> {
  const folder = await mkdtemp(join(tmpdir(), 'maillage-pdf-'));
  const file = join(folder, 'report.pdf');
  await writeFile(file, pdf);
  const { stdout } = await run('pdftotext', ['-layout', file, '-'], { maxBuffer: 64 * 1024 * 1024 });
  return {
    pages: stdout.split('\f').slice(0, -1),
    outline: await outlineOf(file),
    isTagged: /^Tagged:\s+yes$/m.test((await run('pdfinfo', [file])).stdout),
    picture: async (page) => {
      const at = join(folder, `page-${page}`);
      await run('pdftoppm', ['-r', '40', '-f', `${page}`, '-l', `${page}`, '-singlefile', file, at]);
      return pictureOf(await readFile(`${at}.ppm`));
    },
  };
}

/** Returns the outline that a reader shows next to the pages. */
async function outlineOf(file: string): Promise<string[]> {
  const { stdout } = await run('pdftohtml', ['-xml', '-stdout', '-i', file], { maxBuffer: 64 * 1024 * 1024 });
  const outline = /<outline>[\s\S]*<\/outline>/.exec(stdout)?.[0] ?? '';
  return [...outline.matchAll(/<item [^>]*>([^<]*)<\/item>/g)].map(([, title = '']) => title);
}

/** A picture in the plainest format there is: its size, then three bytes a point. */
function pictureOf(ppm: Buffer): Picture {
  const head = /^P6\s(\d+)\s(\d+)\s255\s/.exec(ppm.toString('latin1', 0, 40));
  if (head === null) throw new Error('This is no picture.');
  const points = ppm.subarray(head[0].length);
  let coloured = 0;
  for (let i = 0; i < points.length; i += 3) {
    const [r = 0, g = 0, b = 0] = points.subarray(i, i + 3);
    if (Math.max(r, g, b) - Math.min(r, g, b) > 6) coloured += 1;
  }
  return { width: Number(head[1]), height: Number(head[2]), coloured: coloured / (points.length / 3) };
}

/** Returns the parts of a DOCX as text, unzipped. */
export const partsOf = (docx: Buffer): Record<string, string> =>
  Object.fromEntries(
    Object.entries(unzipSync(docx))
      .filter(([name]) => /\.(?:xml|rels)$/.test(name))
      .map(([name, bytes]) => [name, strFromU8(bytes)]),
  );
