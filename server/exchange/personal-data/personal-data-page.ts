import type { ElementStates, NamedElement } from '../../../model/contract/change.ts';
import type { Held } from '../../../model/contract/erasure.ts';
import type { Language } from '../../../model/contract/primitives.ts';
import type { Reference } from '../../../model/contract/reference.ts';
import { parseKey } from '../../../model/elements/elements.ts';
import { grouped } from '../../../model/grouped.ts';
import { element, escapeXml } from '../map-svg/xml.ts';
import { item, list, personalDataFrame, section } from './personal-data-frame.ts';
import { changedRows, rowsOf } from './personal-data-rows.ts';
import { type PersonalDataTeller, personalDataTeller, type State } from './personal-data-teller.ts';

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

/** Makes the personal data of an actor into one page to read and print. Typed texts stand in it as text. */
export function personalDataPage(
  { data, names }: { readonly data: Held; readonly names: ReadonlyMap<string, NamedElement> },
  reference: Reference,
  language: Language,
): string {
  const teller = personalDataTeller(language, reference, names);
  const { texts } = teller;
  const own = (section: keyof typeof SECTIONS) => elementsOf(data.elements, SECTIONS[section]);
  const each = (elements: readonly Element[]) => elements.map((one) => itemOf(teller, one));
  const listed = (title: unknown, more: State) => item(teller, String(title), rowsOf(teller, '', more));
  const sections = [
    section(texts.sheet, each(own('sheet')), texts.noSheet),
    section(texts.ties, each(own('ties')), texts.noTies),
    section(texts.cooperations, joined(teller, own('cooperations')), texts.noCooperations),
    section(texts.questions, each(own('questions')), texts.noQuestions),
    section(texts.mentions, each(Object.entries(data.mentions)), texts.noMentions),
    section(
      texts.people,
      data.participants.map(({ firstName, ...more }) => listed(firstName, more)),
      texts.noPeople,
    ),
    section(texts.said, each(own('said')), texts.noSaid),
    section(
      texts.links,
      data.links.map(({ label, createdAt }) => listed(label, { createdAt })),
      texts.noLinks,
    ),
    section(
      texts.snapshots,
      data.snapshots.map((snapshot) => listed(snapshot.title, { takenAt: snapshot.takenAt })),
      texts.noSnapshots,
    ),
    section(
      texts.history,
      data.history.flatMap((change) => told(teller, change)),
      texts.noHistory,
    ),
  ];
  return personalDataFrame(language, texts.title(data.actor), sections, {
    above: [`${texts.madeAt(teller.moment(data.at))} ${texts.ask}`],
    below: texts.json,
  });
}

type Element = [key: string, state: State];

/** Selects the elements of some kinds, in the order of these. */
const elementsOf = (states: ElementStates, kinds: readonly string[]): Element[] =>
  kinds.flatMap((kind) => Object.entries(states).filter(([key]) => parseKey(key).kind === kind));

const itemOf = (teller: PersonalDataTeller, [key, state]: Element, isBelow = false): string =>
  item(teller, teller.title(key, state, isBelow), rowsOf(teller, parseKey(key).kind, state));

/** Writes cooperations and briefs, each with its attached elements below. */
const joined = (teller: PersonalDataTeller, elements: readonly Element[]): string[] =>
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

/** Returns the key of the cooperation or brief to which an element belongs. */
function wholeOf(key: string, { cooperationId }: State): string {
  const { kind, id, toId } = parseKey(key);
  if (kind === 'Declaration') return `Cooperation:${cooperationId}`;
  if (kind === 'BRINGS') return `Fiche:${toId}`;
  return kind === 'Fiche' ? key : `Cooperation:${kind === 'PARTY_TO' ? toId : id}`;
}

/** Describes one change: time, author, and its effect on the actor; nothing if it only raised a version. */
function told(teller: PersonalDataTeller, { at, by, before, after }: Held['history'][number]): string[] {
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
