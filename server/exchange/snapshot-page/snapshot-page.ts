import { readFileSync } from 'node:fs';
import type { Language } from '../../../model/contract/primitives.ts';
import type { TerritoryMap } from '../../../model/contract/reading.ts';
import type { Reference } from '../../../model/contract/reference.ts';
import type { FrozenQuestion, Snapshot } from '../../../model/contract/snapshot.ts';
import { citationOf } from '../../../model/readings/snapshots/citation.ts';
import { asSentence } from '../../../model/words/as-sentence.ts';
import { mannerOf } from '../../../model/words/manner.ts';
import { sayDay } from '../../../model/words/say-day.ts';
import { type Texts, textsIn } from '../../texts/texts.ts';
import { drawMap } from '../map-svg/draw-map.ts';
import { faceRules } from '../map-svg/faces.ts';
import { element, escapeXml } from '../map-svg/xml.ts';
import { policyOf, standalonePage } from '../standalone-page.ts';
import { actorSheets } from './actor-sheets.ts';
import { familyFilter } from './family-filter.ts';

/** Content of a snapshot's page. */
export interface SnapshotPage {
  readonly snapshot: Snapshot;
  readonly maps: readonly TerritoryMap[];
  readonly questions: readonly FrozenQuestion[];
  readonly reference: Reference;
  readonly language: Language;
  /** Public address, for people who have only the file; undefined if the server has none. */
  readonly address: string | undefined;
}

const SCRIPT = readFileSync(new URL('reader.js', import.meta.url), 'utf8');
const STYLE = readFileSync(new URL('reader.css', import.meta.url), 'utf8');

const styles = (): string => `${faceRules()}\n${STYLE}`;

/** Returns the content policy of the page. */
export const pagePolicy = (): string => policyOf(SCRIPT, styles());

/**
 * Makes a self-contained page of a snapshot: its maps, actors, cooperations, questions and hash. Typed texts
 * stand in it as text only, never in the script.
 */
export function snapshotPage(page: SnapshotPage): string {
  const { snapshot, language } = page;
  const texts = textsIn(language).snapshotPage;
  const sections = page.maps.map((map, i) => section(page, map, i, texts));
  return standalonePage({
    ...{
      language,
      title: `${snapshot.title} · Maillage`,
      style: styles(),
      policy: pagePolicy(),
      script: SCRIPT,
    },
    body: `${head(page, texts)}
<main>
${sections.join('\n')}
</main>
${foot(page, texts)}`,
  });
}

function head({ snapshot, maps, language, reference }: SnapshotPage, texts: Texts['snapshotPage']): string {
  const { title, note, author, authors, organisation, licence, takenAt, replacedAt, territories } = snapshot;
  const { minIntensity, withoutTransactions } = snapshot;
  const facts = [
    texts.takenOn(sayDay(takenAt.slice(0, 10), language)),
    ...(replacedAt === undefined ? [] : [texts.replacedOn(sayDay(replacedAt.slice(0, 10), language))]),
    ...(author === undefined ? [] : [texts.by(author)]),
    ...(authors === undefined
      ? []
      : [texts.named(texts.authors, authors.join(mannerOf(language).semicolon))]),
    ...(organisation === undefined ? [] : [organisation]),
    ...(licence === undefined ? [] : [texts.named(texts.licence, licence)]),
    texts.linkedFrom(
      reference.intensities.find(({ level }) => level === minIntensity)?.label[language] ?? `${minIntensity}`,
    ),
    ...(withoutTransactions ? [texts.withoutTransactions] : []),
  ];
  const more =
    maps.length < territories.length && maps.length > 1
      ? element('p', { class: 'soft' }, escapeXml(texts.others(maps.length, territories.length)))
      : '';
  return element(
    'header',
    {},
    element('p', { class: 'soft' }, texts.snapshot),
    element('h1', {}, escapeXml(title)),
    element('p', { class: 'soft' }, escapeXml(facts.join(' · '))),
    note === undefined ? '' : element('p', { class: 'note' }, escapeXml(note)),
    more,
  );
}

function section(
  { questions, reference, language }: SnapshotPage,
  map: TerritoryMap,
  rank: number,
  texts: Texts['snapshotPage'],
): string {
  const { territory, day } = map;
  const asked = questions.filter(({ territoryId }) => territoryId === territory.id);
  return element(
    'section',
    { class: 'territory' },
    element(
      'div',
      {},
      element('h2', {}, escapeXml(`${territory.name}, ${texts.readAt(sayDay(day, language))}`)),
      familyFilter(map, reference, language, texts),
      element('figure', {}, drawing(map, reference, language, rank)),
      element('h2', {}, texts.questions),
      asked.length === 0
        ? element('p', { class: 'soft' }, texts.noQuestions)
        : element(
            'ul',
            { class: 'questions' },
            ...asked.map((one) => question(one, reference, language, texts)),
          ),
    ),
    element('aside', {}, ...actorSheets(map, reference, language, texts)),
  );
}

/** Draws a map without fonts, which the page contains once, and with ids of its own. */
function drawing(map: TerritoryMap, reference: Reference, language: Language, rank: number): string {
  const svg = drawMap(map, { labels: reference, language });
  const whole = svg.slice(svg.indexOf('<svg'));
  // Quotes that people typed are entities: these are the drawing's own.
  return whole
    .replace(/<style>[^<]*<\/style>/, '')
    .replace(/ id="(\w+)"/g, ` id="$1-${rank}"`)
    .replace('aria-labelledby="title statement"', `aria-labelledby="title-${rank} statement-${rank}"`)
    .replace(' role="img"', ' role="group"');
}

/** Writes the answer: « Réponse de la salle : Choix assumé. Faute de temps. » */
function answerOf(
  { status, answer }: FrozenQuestion,
  { gapStatuses }: Reference,
  language: Language,
  texts: Texts['snapshotPage'],
): string {
  const label = gapStatuses.find(({ id }) => id === status)?.label[language] ?? status;
  return texts.named(texts.answer, `${label}. ${asSentence(answer)}`.trim());
}

function question(
  asked: FrozenQuestion,
  reference: Reference,
  language: Language,
  texts: Texts['snapshotPage'],
): string {
  const words = asked[language];
  const ids = [...asked.evidence.actorIds, ...asked.evidence.missingPairs.flat()];
  return element(
    'li',
    {},
    element('h3', {}, element('button', { 'data-evidence': ids.join(' ') }, escapeXml(words.question))),
    element('p', { class: 'soft' }, escapeXml(`${words.title}. ${words.reason}`)),
    asked.status === 'open' ? '' : element('p', {}, escapeXml(answerOf(asked, reference, language, texts))),
  );
}

function foot({ snapshot, address, language }: SnapshotPage, texts: Texts['snapshotPage']): string {
  const { text, bibtex, csl } = citationOf(snapshot, address, language);
  return element(
    'footer',
    {},
    element('h2', {}, texts.cite),
    element('p', { class: 'hash' }, escapeXml(text)),
    folded('BibTeX', bibtex),
    folded('CSL-JSON', JSON.stringify(csl, null, 2)),
    element('p', {}, texts.frozen),
    element(
      'p',
      { class: 'soft' },
      texts.named(texts.hash, ''),
      element('span', { class: 'hash' }, snapshot.hash),
    ),
    element('p', { class: 'soft' }, texts.noServer),
  );
}

const folded = (name: string, text: string): string =>
  element('details', {}, element('summary', {}, name), element('pre', { class: 'hash' }, escapeXml(text)));
