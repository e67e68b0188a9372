import { strFromU8, unzipSync } from 'fflate';
import type { TestBrowser } from './access-api.ts';
import { textOfPdf } from './office.ts';

/** Territory and moments whose documents are made. */
export interface Documented {
  readonly territoryId: string;
  /** Actors whose pages are read; refused ones are left out. */
  readonly actorIds: readonly string[];
  /** A revision at which everybody was there. */
  readonly known: number;
  /** From when to when maps are compared, and the film is shown. */
  readonly from: string;
}

const EXPORTS = ['csv', 'xlsx', 'graphml', 'gexf', 'net', 'matrices', 'statnet', 'cypher', 'json'];

/**
 * Returns the words of a file: of a PDF in reading order, of a ZIP (DOCX, PPTX, XLSX) those of its parts, without
 * marks between letters.
 */
export async function wordsOf(file: Buffer): Promise<string> {
  if (file.subarray(0, 4).toString('latin1') === '%PDF') return textOfPdf(file);
  if (file.subarray(0, 2).toString('latin1') !== 'PK') return file.toString('utf8');
  const parts = Object.values(unzipSync(file)).map((part) => strFromU8(part));
  return parts.map((part) => `${part}\n${part.replace(/<[^>]*>/g, '')}`).join('\n');
}

/** Makes every document that is made of a territory, now and of a past day; returns their words by address. */
export async function documentsOf(
  browser: TestBrowser,
  { territoryId, actorIds, known, from }: Documented,
): Promise<ReadonlyMap<string, string>> {
  const below = `/api/territories/${territoryId}`;
  const since = encodeURIComponent(from);
  const found = new Map<string, string>();
  const take = async (method: 'GET' | 'POST', url: string, body?: unknown): Promise<void> => {
    const reply = await browser.send(method, url, body);
    if (reply.statusCode < 300) found.set(url.replace(below, ''), await wordsOf(reply.rawPayload));
  };
  for (const kind of ['report', 'note']) {
    const { document } = await browser.ask<{ document: unknown }>('GET', `${below}/report?kind=${kind}`);
    found.set(`report of kind ${kind}`, JSON.stringify(document));
    for (const format of ['docx', 'pdf', 'pptx']) await take('POST', `${below}/report.${format}`, document);
  }
  for (const path of [
    '/map',
    `/map?known=${known}`,
    '/map?at=2026-03-12',
    '/map.svg',
    `/map.svg?known=${known}`,
    '/gaps',
    `/gaps?known=${known}`,
    '/charter',
    '/suggestions',
    '/measures',
    '/timeline',
    '/workshops',
    '/fiches',
    '/promises.ics',
    `/film?from=${since}`,
    `/film.html?from=${since}`,
    ...EXPORTS.map((end) => `/export.${end}`),
    ...actorIds.flatMap((id) => [`/actors/${id}/page`, `/actors/${id}/page.html`]),
  ])
    await take('GET', below + path);
  await take('GET', `/api/comparison?ids=${territoryId}`);
  const taken = await browser.send('POST', `${below}/snapshots`, { title: 'Après' });
  if (taken.statusCode < 300) {
    const { id } = taken.json<{ id: string }>();
    for (const part of ['map', 'questions', 'file', 'page'])
      await take('GET', `/api/snapshots/${id}/${part}`);
  }
  return found;
}
