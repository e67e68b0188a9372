import { execFile } from 'node:child_process';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import type { CDPSession, Page } from 'playwright-core';
import { TerritoryMap } from '../../model/contract/reading.ts';
import { ask, askForId, pictureFile, type Shown, type SignedInPages, settled } from './signed-in-pages.ts';

const SIZE = { width: 1120, height: 630 };
/** Frames closer than this are left out: an eye does not miss them, and the file stays under 3 MB. */
const SHORTEST_MS = 90;
const LONGEST_MS = 2500;

/** Lines that are typed in the moving picture. */
const LINES: Record<Shown, readonly string[]> = {
  fr: ['le théâtre travaille avec la recyclerie', 'le club d’entreprises finance l’épicerie solidaire'],
  en: ['the théâtre works with the recyclerie', 'the club d’entreprises funds the épicerie solidaire'],
};

interface Frame {
  readonly file: string;
  /** Time of the frame, in milliseconds. */
  readonly at: number;
}

/** Writes the frames that a page shows to a folder, while it is running. */
class Recorder {
  readonly #folder: string;
  readonly #frames: Frame[] = [];
  #at = 0;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Records `page` while `act` runs. Scenes follow each other without the time between them. */
  async scene(page: Page, act: () => Promise<void>): Promise<void> {
    const session: CDPSession = await page.context().newCDPSession(page);
    const written: Promise<unknown>[] = [];
    let began: number | null = null;
    const start = this.#at;
    session.on('Page.screencastFrame', ({ data, metadata, sessionId }) => {
      const now = (metadata.timestamp ?? 0) * 1000;
      began ??= now;
      const frame = { file: path.join(this.#folder, `${this.#frames.length}.png`), at: start + now - began };
      this.#at = frame.at;
      this.#frames.push(frame);
      written.push(
        writeFile(frame.file, Buffer.from(data, 'base64')),
        session.send('Page.screencastFrameAck', { sessionId }),
      );
    });
    const before = Date.now();
    await session.send('Page.startScreencast', { format: 'png', everyNthFrame: 1 });
    await act();
    await session.send('Page.stopScreencast');
    await Promise.all(written);
    await session.detach();
    this.#at = start + Date.now() - before;
  }

  /** Returns the frames, with how long each is shown in milliseconds. */
  shown(): readonly (readonly [file: string, ms: number])[] {
    const kept: Frame[] = [];
    for (const frame of this.#frames) {
      const last = kept.at(-1);
      // The later of two close frames shows more of what was typed.
      if (last !== undefined && frame.at - last.at < SHORTEST_MS && kept.length > 1) kept.pop();
      kept.push(frame);
    }
    return kept.map(({ file, at }, i) => [
      file,
      Math.round(Math.min(LONGEST_MS, Math.max(SHORTEST_MS, (kept[i + 1]?.at ?? this.#at) - at))),
    ]);
  }
}

function revisionOf(map: unknown): number {
  return TerritoryMap.parse(map).territory.revision;
}

async function say(page: Page, line: string): Promise<void> {
  await page.locator('.entry input, .entry textarea').first().focus();
  await page.keyboard.type(line, { delay: 55 });
  await page.waitForTimeout(1600);
  await page.keyboard.press('Enter');
  // Hidden on a wide screen, where the map shows what the line did.
  await page.locator('.toast.done').first().waitFor({ state: 'attached' });
  await page.waitForTimeout(3000);
}

/**
 * Takes the moving picture of README and guide, and writes it with `img2webp` (Debian: `webp`). Two lines are typed and
 * close questions, the film shows the new links, the big screen asks the next question.
 */
export async function takeMovingPicture(pages: SignedInPages, language: Shown): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'maillage-moving-'));
  const page = await pages.open(language, { size: SIZE, moves: true });
  await pages.show(page, '/', 'main');
  const territory = await askForId(page, 'POST', '/api/rehearsals');
  try {
    const recorder = new Recorder(folder);
    await pages.show(page, `/t/${territory}`, '.rest-mark');
    await settled(page);
    const revision = revisionOf(await ask(page, 'GET', `/api/territories/${territory}/map`));
    await recorder.scene(page, async () => {
      await page.waitForTimeout(1500);
      for (const line of LINES[language]) await say(page, line);
    });
    await pages.show(page, `/t/${territory}/film?de=${revision}`, '.film-caption');
    await settled(page);
    await recorder.scene(page, async () => {
      await page.locator('.film-play').click();
      await page.waitForTimeout(6500);
    });
    const workshops = `/api/territories/${territory}/workshops`;
    const id = await askForId(page, 'POST', workshops, {
      title: language === 'fr' ? 'Atelier de printemps' : 'Spring workshop',
      question: language === 'fr' ? 'Que pouvons-nous faire ensemble ?' : 'What can we do together?',
      on: new Date().toISOString().slice(0, 10),
    });
    await ask(page, 'PATCH', `${workshops}/${id}`, { status: 'open', step: 'questions' });
    await pages.show(page, `/t/${territory}/atelier/${id}/ecran`, '.screen-side');
    await settled(page);
    await recorder.scene(page, () => page.waitForTimeout(2500));
    const out = pictureFile(`moving-${language}.webp`);
    const frames = recorder.shown().flatMap(([file, ms]) => ['-d', String(ms), file]);
    await promisify(execFile)('img2webp', [
      ...['-loop', '0', '-min_size', '-lossy', '-q', '60', '-m', '4'],
      ...frames,
      ...['-o', out],
    ]);
    console.log(`moving-${language}.webp, ${Math.round((await stat(out)).size / 1024)} KiB`);
  } finally {
    await ask(page, 'DELETE', `/api/territories/${territory}/rehearsal`);
    await page.context().close();
    await rm(folder, { recursive: true });
  }
}
