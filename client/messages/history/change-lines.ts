import { type ChangeSummary, THINGS, type Touched } from '../../../model/contract/change-news.ts';
import { endKindsOf } from '../../../model/elements/relationship-ends.ts';
import { ruleOf } from '../../../model/readings/history/title-of-change.ts';
import { isGone, isNew } from '../../../model/readings/history/touched.ts';
import { fieldLabel } from '../field-label.ts';
import { labelText, t } from '../translate.ts';
import { labelOf, vocabulary } from '../vocabulary.ts';
import { type Names, nameOf } from './names.ts';
import { valueText } from './value-text.ts';

/** One line of what a change did: something that came, that went, or that became something else. */
export interface ChangeLine {
  readonly sign: 'added' | 'removed' | 'changed';
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

/** Returns the question of a rule. */
export const questionOf = (rule: string): string =>
  labelText(vocabulary()?.gaps.find((gap) => gap.rule === rule)?.title) || rule;

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
  'placed',
  'landId',
]);

const isThing = (kind: string): boolean => THINGS.some((thing) => thing === kind);
const comesOrGoes = (each: Touched): boolean => isNew(each) || isGone(each);

/** Lists the effects of a change that its title lacks. */
export function linesOf(touched: readonly Touched[], { on }: ChangeSummary, names: Names): ChangeLine[] {
  const subject = on?.key ?? '';
  // A cooperation added or removed with it appears once, not with each party.
  const titled = new Set(
    touched.flatMap((each) =>
      isThing(each.kind) && comesOrGoes(each) && each.key !== subject ? [each.key] : [],
    ),
  );
  return touched.flatMap((each) => {
    const { key, kind, id } = each;
    if (titled.has(key))
      return [line(each, t(`history.noun.${kind}` as 'history.noun.Actor'), nameOf(names, kind, id))];
    if (key === subject) return properties(each, '');
    if (isThing(kind)) return properties(each, nameOf(names, kind, id));
    return hangsOn(each).some((node) => titled.has(node)) ? [] : tie(each, subject, names);
  });
}

/** Lists the nodes that a relationship joins, by key. */
function hangsOn({ kind, id, toId, before, after }: Touched): string[] {
  const state = after ?? before ?? {};
  if (kind === 'Declaration') return [`Actor:${state.actorId}`, `Cooperation:${state.cooperationId}`];
  const [from, to] = endKindsOf(kind);
  return [`${from}:${id}`, `${to}:${toId}`];
}

/** Lists the properties of an element, one a line, with its name unless it is the subject. */
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

/** Describes an attached element by its other end: a party, a carrier, a theme. */
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
      const level = (state: Touched['before']) => valueText(kind, 'intensity', state?.intensity, null);
      return [{ ...line(each, label, ''), before: level(each.before), after: level(each.after) }];
    }
    case 'GapAnswer':
      return [line(each, questionOf(ruleOf(each)), valueText(kind, 'status', state.status, null))];
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
