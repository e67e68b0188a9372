import type { NamedElement } from '../../../model/contract/change.ts';
import type { Language } from '../../../model/contract/primitives.ts';
import type { Reference } from '../../../model/contract/reference.ts';
import { parseKey, RELATIONSHIP_ENDS } from '../../../model/elements/elements.ts';
import { setApart } from '../../../model/readings/name-similarity/apart.ts';
import { sayList } from '../../../model/words/manner.ts';
import { sayDay, sayMoment } from '../../../model/words/say-day.ts';
import { type Texts, textsIn } from '../../texts/texts.ts';
import { type PersonalDataField, personalDataField } from './personal-data-fields.ts';

export type State = Readonly<Record<string, unknown>>;

/** Describes personal data in one language. */
export interface PersonalDataTeller {
  readonly texts: Texts['personalData'];
  /** « 12 mars 2026 à 15 h 04 », where the territories are. */
  moment(instant: string): string;
  /**
   * Title of an element, with its parent unless that stands above: « Ce que dit A (Coopération entre A et B)
   * ».
   */
  title(key: string, state: State, isBelow?: boolean): string;
  /** Name of something, by kind and id. */
  name(kind: string, id: unknown): string;
  /** Label of a property; undefined if the title contains it, or if it only serves programs. */
  label(kind: string, property: string): string | undefined;
  /** Text of a property's value; empty if there is none. */
  value(kind: string, property: string, value: unknown): string;
  list(items: readonly string[]): string;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}[\d:.]*Z$/;

/** Returns the texts of one language, for things with these names. */
export function personalDataTeller(
  language: Language,
  reference: Reference,
  names: ReadonlyMap<string, NamedElement>,
): PersonalDataTeller {
  const texts = textsIn(language).personalData;
  const list = (items: readonly string[]): string => sayList(items, language);
  const labelIn = (entries: ReturnType<NonNullable<PersonalDataField['entries']>>, id: string): string =>
    entries.find((entry) => entry.id === id)?.label[language] ?? id;

  const name = (kind: string, id: unknown): string => {
    if (kind === 'Theme') return labelIn(reference.themes, String(id));
    if (kind === 'Resource') return labelIn(reference.resources, String(id));
    const named = names.get(`${kind}:${id}`);
    if (kind === 'Cooperation')
      return texts.Cooperation(list((named?.partyIds ?? []).map((actorId) => name('Actor', actorId))));
    if (kind === 'Fiche') return texts.Fiche(named?.name ?? '');
    return named?.name ?? texts.nameless;
  };

  const moment = (instant: string): string => sayMoment(instant, language);

  const question = (key: string): string => {
    const apart = setApart(key);
    if (apart !== undefined) return texts.apart(list(apart.map((id) => name('Actor', id))));
    const gap = reference.gaps.find(({ rule }) => rule === key.split(':')[0]);
    return texts.GapAnswer(gap?.title[language] ?? key);
  };

  const title = (key: string, state: State, isBelow = false): string => {
    const { kind, id, toId } = parseKey(key);
    const partOf = (whole: string, wholeId: unknown): string => {
      if (whole !== 'Cooperation' && whole !== 'Fiche') return name(whole, wholeId);
      return isBelow ? '' : ` (${name(whole, wholeId)})`;
    };
    switch (kind) {
      case 'Actor':
        return texts.Actor(String(state.name ?? name(kind, id)));
      case 'Territory':
      case 'Commitment':
      case 'Workshop':
        return texts[kind](name(kind, id));
      case 'Cooperation':
      case 'Fiche':
        return name(kind, id);
      case 'Declaration':
        return texts.Declaration(name('Actor', state.actorId), partOf('Cooperation', state.cooperationId));
      case 'Contribution':
        return texts.Contribution(
          name('Actor', state.actorId),
          texts.Workshop(name('Workshop', state.workshopId)),
        );
      case 'GapAnswer':
        return question(String(state.key));
      case 'Land':
        return texts.Land(String(state.name ?? ''));
      default: {
        const [from, to] = RELATIONSHIP_ENDS[kind];
        return texts[kind](partOf(from, id), partOf(to, toId));
      }
    }
  };

  const one = (property: string, { entries, referent, isDay }: PersonalDataField, value: unknown): string => {
    if (typeof value === 'boolean') return value ? texts.yes : texts.no;
    if (/intensity$/i.test(property))
      return reference.intensities.find(({ level }) => level === value)?.label[language] ?? String(value);
    const text = String(value);
    if (referent !== undefined) return name(referent, text);
    if (entries !== undefined) return labelIn(entries(reference), text);
    if (isDay || DAY.test(text)) return sayDay(text, language);
    return INSTANT.test(text) ? moment(text) : text;
  };

  return {
    texts,
    moment,
    title,
    name,
    list,
    label: (kind, property) => personalDataField(kind, property)?.label[language],
    value: (kind, property, value) => {
      const field = personalDataField(kind, property);
      if (field === undefined || value === undefined || value === null) return '';
      return Array.isArray(value)
        ? value.map((each) => one(property, field, each)).join(', ')
        : one(property, field, value);
    },
  };
}
