/**
 * Pictures of the map for README and guides: node --import tsx deploy/make-images.ts [address of a running Maillage].
 * The question and the two screens are of the demonstration; maps of 60 and 120 actors are made for it, and deleted.
 */
import { strToU8, zipSync } from 'fflate';
import { chromium, type Page } from 'playwright-core';
import { findChromium } from '../tests/support/find-chromium.ts';
import { plantGraph } from '../tests/support/planted-graph.ts';

const address = new URL(process.argv[2] ?? 'http://127.0.0.1:4000');
const QUESTIONS = '/t/val-d-exemple/questions?jour=2026-03-12';
const MAP = '/t/val-d-exemple?jour=2026-03-12';
const SIZE = { width: 1920, height: 1080 };
const WITH_GROUPS = [
  [60, 4],
  [120, 6],
] as const;

const KINDS = ['Association', 'Atelier', 'Collectif', 'Ferme', 'Régie', 'Librairie', 'Réseau'];
const PLACES = [
  'de Roncevert',
  'de Sainte-Aube',
  'des Deux Rivières',
  'du Bois Commun',
  'des Prés Hauts',
  'de Montclair',
  'de la Haute Vallée',
  'des Tilleuls',
  'des Sources',
  'de Combe Noire',
  'de Vernoux',
  'de Grand Pré',
  'de la Tuilière',
  'de Belle Étoile',
  'de Saint-Martin',
  'du Lavoir',
  'des Énergies',
  'des Mobilités',
];
const FAMILIES = ['Société civile', 'Entreprise', 'ESS', 'Recherche', 'Collectivité', 'État'];
const NATURES = ['Finance', 'Accompagne', 'Fait ensemble', 'Mutualise des moyens'];
const turn = (list: readonly string[], i: number): string => list[i % list.length] ?? '';

async function ask(method: string, path: string, body?: unknown): Promise<Response> {
  const response = await fetch(new URL(path, address), {
    method,
    headers: { ...(body === undefined ? { 'if-match': '*' } : { 'content-type': 'application/json' }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (!response.ok)
    throw new Error(`${method} ${path} answered ${response.status}: ${await response.text()}`);
  return response;
}

/** Makes a CSV file of clustered actors, as somebody would drop it on the map. */
function fileOf(actors: number, groups: number): string {
  const { nodes, edges } = plantGraph({ nodes: actors, groups, seed: 5 });
  // Sevens and eighteens have no divisor in common: no two are called the same.
  const lines = nodes.map(({ id }, i) => `${id};${turn(KINDS, i)} ${turn(PLACES, i)};${turn(FAMILIES, i)}`);
  const links = edges.map(
    ({ source, target }, i) => `L${i};${source};${target};${turn(NATURES, i)};${2 + (i % 3)}`,
  );
  const files = {
    'acteurs.csv': ['Identifiant;Nom;Famille', ...lines, ''],
    'liens.csv': ['Identifiant;De;Vers;Nature;Intensité', ...links, ''],
  };
  return Buffer.from(
    zipSync(
      Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text.join('\n'))])),
    ),
  ).toString('base64');
}

async function show(page: Page, path: string): Promise<void> {
  await page.goto(new URL(path, address).href);
  await page.locator('maillage-entry input').first().waitFor();
  await page.locator('aside.panel h2').first().waitFor();
}

async function shoot(page: Page, file: string): Promise<void> {
  await page.evaluate(() =>
    (document.querySelector('maillage-graph') as unknown as { settled(): Promise<void> }).settled(),
  );
  await page.screenshot({ path: new URL(`../docs/images/${file}.png`, import.meta.url).pathname });
  console.log(`${file}.png`);
}

async function take(page: Page, path: string, file: string, button?: string): Promise<void> {
  await show(page, path);
  if (button !== undefined) await page.getByRole('button', { name: button }).click();
  await shoot(page, file);
}

/** Takes pictures of two screens that share a view and show a field being edited. */
async function takeTogether(): Promise<void> {
  const address = `${MAP}&s=actor:val-amap`;
  const open = async (): Promise<Page> => {
    const page = await (
      await browser.newContext({ viewport: SIZE, locale: 'fr-FR', reducedMotion: 'reduce' })
    ).newPage();
    await show(page, address);
    return page;
  };
  const [lead, other] = [await open(), await open()];
  await lead
    .locator('maillage-graph')
    .first()
    .click({ position: { x: 8, y: 8 } });
  await lead.keyboard.press('v');
  await lead.getByText('Vous menez la vue').waitFor();
  await other.getByRole('button', { name: 'Suivre l’animation' }).click();
  await other.getByText(/^Vous suivez/).waitFor();
  await other.locator('maillage-tour-offer button').last().click();
  await shoot(other, 'suivre');
  await lead.keyboard.press('v');
  for (const page of [lead, other]) {
    await show(page, address);
    const said = page.locator('details', { hasText: 'Ce qu’il dit de lui' }).last();
    await said.evaluate((details) => {
      (details as HTMLDetailsElement).open = true;
    });
  }
  await lead.getByRole('button', { name: /^Ce que nous savons faire/ }).click();
  const sign = other.getByText(/ modifie$/).first();
  await sign.waitFor();
  await sign.scrollIntoViewIfNeeded();
  await shoot(other, 'qui-modifie');
}

const browser = await chromium.launch({ executablePath: findChromium(process.env.CHROME_PATH) });
try {
  const page = await browser.newPage({ viewport: SIZE, locale: 'fr-FR', reducedMotion: 'reduce' });
  page.setDefaultTimeout(120_000);
  await takeTogether();
  await take(page, QUESTIONS, 'map', 'Commencer');
  for (const [actors, groups] of WITH_GROUPS) {
    const id = `image-${actors}`;
    await ask('POST', '/api/territories', { id, name: `Territoire de ${actors} acteurs`, level: 'other' });
    try {
      const content = fileOf(actors, groups);
      await ask('POST', `/api/territories/${id}/imports`, {
        ...{ name: 'territoire.zip', content, settings: { unchosen: 'new' } },
      });
      await ask('POST', `/api/territories/${id}/positions/arrange`, {});
      await take(page, `/t/${id}`, `map-${actors}`);
    } finally {
      await ask('DELETE', `/api/territories/${id}`);
    }
  }
} finally {
  await browser.close();
}
