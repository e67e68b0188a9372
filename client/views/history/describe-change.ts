import type { Change } from '../../../server/contract/change.ts';
import { fieldLabel } from '../../messages/field-label.ts';
import { labelText, t } from '../../messages/translate.ts';
import { labelOf, vocabulary } from '../../messages/vocabulary.ts';
import type { Selection } from '../../state/index.ts';
import { type Deed, deedOf } from './deed.ts';
import { type Names, nameOf } from './names.ts';
import { isGone, isNew, type Touched, touchedBy } from './touched.ts';
import { valueText } from './value-text.ts';

/** One line of what a change did: something that came, that went, or that became something else. */
export interface ChangeLine {
  readonly sign: 'added' | 'removed' | 'changed';
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

/** A change in words. */
export interface ToldChange {
  readonly title: string;
  readonly lines: readonly ChangeLine[];
  /** What it is about, where that can be chosen on the map. */
  readonly subject: Selection;
}

/** Tells a change in the language of the screen. */
export function describeChange(change: Change, names: Names): ToldChange {
  const touched = touchedBy(change);
  const deed = deedOf(touched);
  const title = titleOf(change, deed, names);
  return {
    title: change.type === 'change.undone' ? t('history.undoing', title) : title,
    lines: deed.what === 'place.moved' ? [] : linesOf(touched, deed, names),
    subject: subjectOf(deed),
  };
}

function titleOf(change: Change, { what, on, count }: Deed, names: Names): string {
  if (change.type === 'positions.cleared') return t('history.positionsCleared');
  if (change.type === 'charter.loaded') return t('history.charterLoaded');
  if (on === null) return t('history.nothing');
  const { kind, id, toId } = on;
  switch (what) {
    case 'nothing':
      return t('history.nothing');
    case 'question':
      return t('history.question', questionTitle(on));
    case 'place.moved':
      return count === 1 ? t('history.moved', nameOf(names, 'Actor', id)) : t('history.movedMany', count);
    case 'place.joined':
    case 'place.left':
    case 'place.entered':
    case 'place.reserved':
    case 'place.heard':
    case 'place.changed':
      return count > 1 ? t('history.placesMany', count) : t(`history.${what}`, nameOf(names, 'Actor', id));
    case 'Declaration.added':
    case 'Declaration.removed':
    case 'Declaration.changed': {
      const state = on.after ?? on.before ?? {};
      return t(
        `history.${what}`,
        nameOf(names, 'Actor', String(state.actorId)),
        nameOf(names, 'Cooperation', String(state.cooperationId)),
      );
    }
    case 'NEEDS.added':
    case 'NEEDS.removed':
    case 'NEEDS.changed':
    case 'OFFERS.added':
    case 'OFFERS.removed':
    case 'OFFERS.changed':
      return t(`history.${what}`, nameOf(names, 'Actor', id), labelOf('resources', toId));
    case 'Actor.added':
    case 'Actor.removed':
      return count > 1 ? t(`history.many.${what}`, count) : t(`history.${what}`, nameOf(names, kind, id));
    case 'Territory.added':
    case 'Territory.removed':
    case 'Territory.changed':
    case 'Actor.changed':
    case 'Cooperation.added':
    case 'Cooperation.removed':
    case 'Cooperation.changed':
    case 'Commitment.added':
    case 'Commitment.removed':
    case 'Commitment.changed':
      return t(`history.${what}`, nameOf(names, kind, id));
    default:
      return t(
        `history.${what}`,
        nameOf(names, endsOf[kind]?.[0] ?? '', id),
        nameOf(names, endsOf[kind]?.[1] ?? '', toId),
      );
  }
}

const endsOf: Readonly<Record<string, readonly [string, string]>> = {
  PARTY_TO: ['Actor', 'Cooperation'],
  CARRIES: ['Actor', 'Commitment'],
  MEMBER_OF: ['Actor', 'Actor'],
  PEER_OF: ['Territory', 'Territory'],
  PART_OF: ['Territory', 'Territory'],
  SERVES: ['Cooperation', 'Commitment'],
  REFINES: ['Commitment', 'Commitment'],
};

/** The first end of what hangs on the vocabulary, or on a territory. */
const FIRST_ENDS: Readonly<Record<string, readonly [string]>> = {
  ACTS_IN: ['Actor'],
  NEEDS: ['Actor'],
  OFFERS: ['Actor'],
  FOR: ['Commitment'],
  COMMITMENT_ABOUT: ['Commitment'],
  COOPERATION_ABOUT: ['Cooperation'],
};

function questionTitle({ before, after }: Touched): string {
  const rule = String((after ?? before)?.key ?? '').split(':')[0];
  return labelText(vocabulary()?.gaps.find((gap) => gap.rule === rule)?.title) || String(rule);
}

/** What it is about, in the words of the selection. */
function subjectOf({ on }: Deed): Selection {
  if (on === null) return null;
  const state = on.after ?? on.before ?? {};
  switch (on.kind) {
    case 'Actor':
    case 'ACTS_IN':
    case 'NEEDS':
    case 'OFFERS':
    case 'MEMBER_OF':
      return { kind: 'actor', id: on.id };
    case 'Cooperation':
      return { kind: 'cooperation', id: on.id };
    case 'PARTY_TO':
      return { kind: 'cooperation', id: on.toId };
    case 'Declaration':
      return { kind: 'cooperation', id: String(state.cooperationId) };
    case 'Commitment':
      return { kind: 'commitment', id: on.id };
    case 'CARRIES':
      return { kind: 'commitment', id: on.toId };
    case 'GapAnswer':
      return { kind: 'gap', id: String(state.key) };
    default:
      return null;
  }
}

/** Said by the title already, or by nothing that a person reads. */
const UNSAID = new Set([
  'version',
  'territoryId',
  'key',
  'figures',
  'severity',
  'actorId',
  'cooperationId',
  'origin',
  'x',
  'y',
]);

const NODES = ['Territory', 'Actor', 'Cooperation', 'Commitment'];
const comesOrGoes = (each: Touched): boolean => isNew(each) || isGone(each);

function linesOf(touched: readonly Touched[], { on }: Deed, names: Names): ChangeLine[] {
  const subject = on?.key ?? '';
  // A cooperation that goes along is said once, not with each of its parties.
  const said = new Set(
    touched.flatMap((each) =>
      NODES.includes(each.kind) && comesOrGoes(each) && each.key !== subject ? [each.key] : [],
    ),
  );
  return touched.flatMap((each) => {
    const { key, kind, id } = each;
    if (said.has(key))
      return [line(each, t(`history.noun.${kind}` as 'history.noun.Actor'), nameOf(names, kind, id))];
    if (key === subject) return properties(each, '');
    if (NODES.includes(kind)) return properties(each, nameOf(names, kind, id));
    return hangsOn(each).some((node) => said.has(node)) ? [] : tie(each, subject, names);
  });
}

/** The nodes that a tie joins, by key. */
function hangsOn({ kind, id, toId, before, after }: Touched): string[] {
  const state = after ?? before ?? {};
  if (kind === 'Declaration') return [`Actor:${state.actorId}`, `Cooperation:${state.cooperationId}`];
  const [from = '', to = ''] = endsOf[kind] ?? FIRST_ENDS[kind] ?? [];
  return [`${from}:${id}`, `${to}:${toId}`];
}

/** The properties of an element, one a line, the name of what it is before them where it is not the subject. */
function properties({ kind, before, after, differing }: Touched, owner: string): ChangeLine[] {
  const sign: ChangeLine['sign'] = before === null ? 'added' : after === null ? 'removed' : 'changed';
  return differing
    .filter((name) => !UNSAID.has(name) && !(sign !== 'changed' && (name === 'name' || name === 'text')))
    .map((name) => ({
      sign,
      label: [owner, labelOfField(kind, name)].filter((part) => part !== '').join(' · '),
      before: valueText(kind, name, before?.[name], before),
      after: valueText(kind, name, after?.[name], after),
    }))
    .filter((each) => each.before !== '' || each.after !== '');
}

const labelOfField = (kind: string, name: string): string =>
  kind === 'Commitment' && (name === 'frame' || name === 'status')
    ? fieldLabel(name === 'frame' ? 'commitmentFrame' : 'commitmentStatus')
    : fieldLabel(name);

/** What hangs on the subject, called by its other end: a party, a carrier, a theme. */
function tie(each: Touched, subject: string, names: Names): ChangeLine[] {
  const { kind, id, toId } = each;
  const state = each.after ?? each.before ?? {};
  const ofActor = subject === `Actor:${state.actorId ?? id}`;
  switch (kind) {
    case 'ACTS_IN': {
      const label = ofActor ? t('history.where') : nameOf(names, 'Actor', id);
      if (!comesOrGoes(each)) return properties(each, label);
      return [line(each, label, t(state.onMap === true ? 'history.onMap' : 'history.inReserve'))];
    }
    case 'PARTY_TO':
      return ofActor
        ? [line(each, t('history.noun.Cooperation'), nameOf(names, 'Cooperation', toId))]
        : [line(each, t('field.parties'), withRole(nameOf(names, 'Actor', id), kind, each))];
    case 'CARRIES':
      return ofActor
        ? [line(each, t('history.noun.Commitment'), nameOf(names, 'Commitment', toId))]
        : [line(each, t('history.carrier'), withRole(nameOf(names, 'Actor', id), kind, each))];
    case 'COMMITMENT_ABOUT':
    case 'COOPERATION_ABOUT':
      return [line(each, t('field.themes'), labelOf('themes', toId))];
    case 'SERVES':
      return subject === `Commitment:${toId}`
        ? [line(each, t('history.noun.Cooperation'), nameOf(names, 'Cooperation', id))]
        : [line(each, t('field.serves'), nameOf(names, 'Commitment', toId))];
    case 'REFINES':
      return [line(each, t('field.refines'), nameOf(names, 'Commitment', toId))];
    case 'NEEDS':
    case 'OFFERS':
      return [line(each, t(kind === 'NEEDS' ? 'actor.seeks' : 'actor.offers'), labelOf('resources', toId))];
    case 'Declaration': {
      const label = ofActor
        ? nameOf(names, 'Cooperation', String(state.cooperationId))
        : nameOf(names, 'Actor', String(state.actorId));
      const level = (said: Touched['before']) => valueText(kind, 'intensity', said?.intensity, null);
      return [{ ...line(each, label, ''), before: level(each.before), after: level(each.after) }];
    }
    case 'GapAnswer':
      return [line(each, questionTitle(each), valueText(kind, 'status', state.status, null))];
    case 'MEMBER_OF':
      return [line(each, t('actor.memberOf'), nameOf(names, 'Actor', toId))];
    case 'PEER_OF':
    case 'PART_OF':
      return [line(each, nameOf(names, 'Territory', id), nameOf(names, 'Territory', toId))];
    default:
      return [];
  }
}

const withRole = (name: string, kind: string, { before, after }: Touched): string => {
  const role = valueText(kind, 'role', (after ?? before)?.role, null);
  return role === '' ? name : `${name} (${role})`;
};

const line = (each: Touched, label: string, text: string): ChangeLine =>
  isNew(each)
    ? { sign: 'added', label, before: '', after: text }
    : isGone(each)
      ? { sign: 'removed', label, before: text, after: '' }
      : { sign: 'changed', label, before: '', after: text };
