import type { ElementStates, NamedElement } from '../../contract/change.ts';
import type { Held } from '../../contract/erasure.ts';
import { grouped } from '../../contract/grouped.ts';
import type { Language } from '../../contract/primitives.ts';
import type { Reference } from '../../contract/reference.ts';
import { parseKey } from '../../domain/elements.ts';
import { element, escapeXml } from '../map-svg/xml.ts';
import { changedRows, type Row, rowsOf } from './held-rows.ts';
import { type HeldTeller, heldTeller, type State } from './held-teller.ts';

const STYLE = `
body{margin:0 auto;max-width:48rem;padding:1.5rem;color:#22252b;background:#fff;font:1rem/1.45 system-ui,sans-serif}
h1,h2,h3{line-height:1.25;break-after:avoid;overflow-wrap:anywhere}
h2{margin:2rem 0 .75rem;padding-top:.75rem;border-top:1px solid #c9c2b3;font-size:1.25rem}
h3{margin:1rem 0 .25rem;font-size:1rem}
ul{list-style:none;margin:0;padding:0}
li{margin:0 0 .5rem;overflow-wrap:anywhere}
h3~*{margin-left:1rem}
dl{margin:0 0 .5rem 1rem}
dt,dd{display:inline;margin:0;white-space:pre-line}
dt,.soft{color:#5f5c55}
@page{margin:18mm}
@media print{body{max-width:none;padding:0}}
`;

/** In which section what is its own stands, and in which order there. */
const SECTIONS = {
  sheet: ['Actor'],
  ties: ['ACTS_IN', 'MEMBER_OF', 'NEEDS', 'OFFERS', 'CARRIES'],
  cooperations: [
    ...['Cooperation', 'COOPERATION_ABOUT', 'SERVES', 'PARTY_TO', 'Declaration', 'Fiche', 'BRINGS'],
  ],
  questions: ['GapAnswer'],
  said: ['Contribution'],
} as const satisfies Record<string, readonly string[]>;

/** What is held about an actor as one page to read and print. What people typed stands in it as text. */
export function heldPage(
  { held, names }: { readonly held: Held; readonly names: ReadonlyMap<string, NamedElement> },
  reference: Reference,
  language: Language,
): string {
  const teller = heldTeller(language, reference, names);
  const { texts } = teller;
  const own = (section: keyof typeof SECTIONS) => elementsOf(held.elements, SECTIONS[section]);
  const each = (elements: readonly Element[]) => elements.map((one) => itemOf(teller, one));
  const listed = (title: unknown, more: State) => item(teller, String(title), rowsOf(teller, '', more));
  const title = escapeXml(texts.title(held.actor));
  const sections = [
    section(texts.sheet, each(own('sheet')), texts.noSheet),
    section(texts.ties, each(own('ties')), texts.noTies),
    section(texts.cooperations, together(teller, own('cooperations')), texts.noCooperations),
    section(texts.questions, each(own('questions')), texts.noQuestions),
    section(texts.mentions, each(Object.entries(held.mentions)), texts.noMentions),
    section(
      texts.people,
      held.participants.map(({ firstName, ...more }) => listed(firstName, more)),
      texts.noPeople,
    ),
    section(texts.said, each(own('said')), texts.noSaid),
    section(
      texts.links,
      held.links.map(({ label, createdAt }) => listed(label, { createdAt })),
      texts.noLinks,
    ),
    section(
      texts.snapshots,
      held.snapshots.map((snapshot) => listed(snapshot.title, { takenAt: snapshot.takenAt })),
      texts.noSnapshots,
    ),
    section(
      texts.history,
      held.history.flatMap((change) => told(teller, change)),
      texts.noHistory,
    ),
  ];
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${title}</h1>
<p>${escapeXml(texts.madeAt(teller.moment(held.at)))} ${texts.ask}</p>
${sections.join('\n')}
<p class="soft">${texts.json}</p>
</body>
</html>
`;
}

type Element = [key: string, state: State];

/** The elements of some kinds, in the order of these. */
const elementsOf = (states: ElementStates, kinds: readonly string[]): Element[] =>
  kinds.flatMap((kind) => Object.entries(states).filter(([key]) => parseKey(key).kind === kind));

const section = (title: string, entries: readonly string[], nothing: string): string =>
  element(
    'section',
    {},
    element('h2', {}, title),
    entries.length === 0 ? element('p', {}, nothing) : element('ul', {}, entries.join('\n')),
  );

const itemOf = (teller: HeldTeller, [key, state]: Element, isBelow = false): string =>
  item(teller, teller.title(key, state, isBelow), rowsOf(teller, parseKey(key).kind, state));

const item = (teller: HeldTeller, title: string, rows: readonly Row[]): string =>
  element('li', {}, escapeXml(title), list(teller, rows));

const list = ({ texts }: HeldTeller, rows: readonly Row[]): string =>
  rows.length === 0
    ? ''
    : element(
        'dl',
        {},
        rows
          .map(([label, text]) =>
            element(
              'div',
              {},
              element('dt', {}, escapeXml(texts.named(label, ''))),
              element('dd', {}, escapeXml(text)),
            ),
          )
          .join(''),
      );

/** Cooperations, and fiches, each with what hangs on it below. */
const together = (teller: HeldTeller, elements: readonly Element[]): string[] =>
  [...grouped(elements, ([key, state]) => [wholeOf(key, state)])].map(([whole, all]) => {
    const { kind, id } = parseKey(whole);
    const [itself] = all.filter(([key]) => key === whole);
    return element(
      'li',
      {},
      element('h3', {}, escapeXml(teller.name(kind, id))),
      itself === undefined ? '' : list(teller, rowsOf(teller, kind, itself[1])),
      element(
        'ul',
        {},
        all
          .filter((one) => one !== itself)
          .map((one) => itemOf(teller, one, true))
          .join('\n'),
      ),
    );
  });

/** The cooperation or the fiche that an element belongs to. */
function wholeOf(key: string, { cooperationId }: State): string {
  const { kind, id, toId } = parseKey(key);
  if (kind === 'Declaration') return `Cooperation:${cooperationId}`;
  if (kind === 'BRINGS') return `Fiche:${toId}`;
  return kind === 'Fiche' ? key : `Cooperation:${kind === 'PARTY_TO' ? toId : id}`;
}

/** What one change did: when, by whom, and to what of it; nothing where it only counted up. */
function told(teller: HeldTeller, { at, by, before, after }: Held['history'][number]): string[] {
  const { texts } = teller;
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  const lines = keys.flatMap((key) => {
    const { kind } = parseKey(key);
    const [was, is] = [before[key], after[key]];
    const title = teller.title(key, is ?? was ?? {});
    if (was === undefined) return [item(teller, texts.noted(title), rowsOf(teller, kind, is ?? {}))];
    if (is === undefined) return [item(teller, texts.removed(title), rowsOf(teller, kind, was))];
    const rows = changedRows(teller, kind, was, is);
    return rows.length === 0 ? [] : [item(teller, texts.changed(title), rows)];
  });
  if (lines.length === 0) return [];
  const moment = teller.moment(at);
  const when = element('h3', {}, escapeXml(by === undefined ? moment : texts.by(moment, by)));
  return [element('li', {}, when, element('ul', {}, lines.join('\n')))];
}
