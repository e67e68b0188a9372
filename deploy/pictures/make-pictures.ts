/**
 * Pictures for README and guides, from a running Maillage with the demonstration, in French and in English:
 * `npm run pictures -- 'http://127.0.0.1:4000/#machine=…'`, the address that the start prints. The workshop belongs to a
 * rehearsal, and maps of 60 and 120 actors are brought in; both are deleted afterwards.
 */
import { strToU8, zipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { plantGraph } from '../../tests/support/planted-graph.ts';
import { takeMovingPicture } from './moving-picture.ts';
import {
  ask,
  askForId,
  LANGUAGES,
  PHONE,
  pictureFile,
  type Shown,
  SignedInPages,
  settled,
} from './signed-in-pages.ts';

const MAP = '/t/val-d-exemple?jour=2026-03-12';
const BEFORE_AND_AFTER = '/t/val-d-exemple/avant-apres?de=2025-06-01&a=2026-03-12';
const SCREEN = { width: 1120, height: 630 };
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

/** Waits until a page rests, then writes its picture. */
async function shoot(page: Page, file: string): Promise<void> {
  await settled(page);
  await page.screenshot({ path: pictureFile(`${file}.png`) });
  console.log(`${file}.png`);
}

/** Takes two screens that share a view, and a field that somebody edits elsewhere. */
async function takeTogether(language: Shown): Promise<void> {
  const chosen = `${MAP}&s=actor:val-amap`;
  const [lead, other] = [await pages.open(language), await pages.open(language)];
  for (const page of [lead, other]) await pages.show(page, chosen, 'aside.panel h2');
  await lead
    .locator('maillage-graph')
    .first()
    .click({ position: { x: 8, y: 8 } });
  await lead.keyboard.press('v');
  await other.getByRole('button', { name: /^(Suivre|Follow) (l’animation|the facilitator)/ }).click();
  await other
    .getByText(/^(Vous suivez|You follow|Following)/)
    .first()
    .waitFor();
  await shoot(other, `suivre-${language}`);
  await lead.keyboard.press('v');
  for (const page of [lead, other]) {
    await pages.show(page, chosen, 'aside.panel h2');
    for (const details of await page.locator('aside.panel details').all())
      await details.evaluate((one) => one.setAttribute('open', ''));
  }
  await lead
    .getByRole('button', { name: /^(Ce que nous savons faire|What we know how to do)/ })
    .first()
    .click();
  const sign = other.getByText(/ (modifie|is editing)$/).first();
  await sign.waitFor();
  await sign.scrollIntoViewIfNeeded();
  await shoot(other, `qui-modifie-${language}`);
  await Promise.all([lead, other].map((page) => page.context().close()));
}

/** Takes the screens of a workshop on a rehearsal. */
async function takeWorkshop(language: Shown): Promise<void> {
  const page = await pages.open(language);
  await pages.show(page, '/', 'main');
  const territory = await askForId(page, 'POST', '/api/rehearsals');
  const workshops = `/api/territories/${territory}/workshops`;
  try {
    const id = await askForId(page, 'POST', workshops, {
      title: language === 'fr' ? 'Atelier de printemps' : 'Spring workshop',
      question: language === 'fr' ? 'Que pouvons-nous faire ensemble ?' : 'What can we do together?',
      on: new Date().toISOString().slice(0, 10),
    });
    await ask(page, 'PATCH', `${workshops}/${id}`, { status: 'open' });
    const code = await ask(page, 'POST', `${workshops}/${id}/code`);
    const board = `/t/${territory}/atelier/${id}`;
    await pages.show(page, `${board}/preparer`, '.join-code');
    await shoot(page, `atelier-preparer-${language}`);
    await pages.show(page, `${board}/salle`, 'h2');
    await shoot(page, `atelier-salle-${language}`);
    await ask(page, 'PATCH', `${workshops}/${id}`, { step: 'questions' });
    await page.setViewportSize(SCREEN);
    await pages.show(page, `${board}/ecran`, '.screen-side');
    await shoot(page, `atelier-ecran-${language}`);
    if (typeof code !== 'object' || code === null || !('code' in code)) return;
    const phone = await pages.open(language, { size: PHONE });
    await pages.show(phone, `/rejoindre#${String(code.code)}`, 'input');
    await phone.getByLabel(/^(Votre prénom|Your first name)/).waitFor();
    await shoot(phone, `atelier-telephone-${language}`);
    await phone.context().close();
  } finally {
    await ask(page, 'DELETE', `/api/territories/${territory}/rehearsal`);
    await page.context().close();
  }
}

/** Takes a map of many actors, brought in as a file. */
async function takeCrowds(): Promise<void> {
  for (const [actors, groups] of WITH_GROUPS) {
    const page = await pages.open('fr');
    await pages.show(page, '/', 'main');
    const id = `image-${actors}`;
    await ask(page, 'POST', '/api/territories', { id, name: `Pays de ${actors} acteurs`, level: 'other' });
    try {
      const content = fileOf(actors, groups);
      const settings = { unchosen: 'new' };
      await ask(page, 'POST', `/api/territories/${id}/imports`, { name: 'pays.zip', content, settings });
      for (const language of LANGUAGES) {
        const seen = await pages.open(language);
        await pages.show(seen, `/t/${id}`, '.rest-mark');
        await shoot(seen, `map-${actors}-${language}`);
        await seen.context().close();
      }
    } finally {
      await ask(page, 'DELETE', `/api/territories/${id}`);
      await page.context().close();
    }
  }
}

const pages = await SignedInPages.at(new URL(process.argv[2] ?? 'http://127.0.0.1:4000'));
const wanted = process.argv[3] ?? 'map,crowds,workshop,together,moving';
try {
  for (const language of LANGUAGES) {
    if (wanted.includes('map')) {
      const page = await pages.open(language);
      await pages.show(page, MAP, '.rest-mark');
      await shoot(page, `map-${language}`);
      await pages.show(page, BEFORE_AND_AFTER, 'maillage-graph');
      await shoot(page, `avant-apres-${language}`);
      await page.context().close();
    }
    if (wanted.includes('workshop')) await takeWorkshop(language);
    if (wanted.includes('together')) await takeTogether(language);
    if (wanted.includes('moving')) await takeMovingPicture(pages, language);
  }
  if (wanted.includes('crowds')) await takeCrowds();
} finally {
  await pages.close();
}
