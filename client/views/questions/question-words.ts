import type { Gap } from '../../../model/contract/gap.ts';
import type { MapActor } from '../../../model/contract/reading.ts';
import type { Family, GapRule } from '../../../model/contract/vocabulary.ts';
import { questions } from '../../../model/words/fr/screens/questions.ts';
import { formatNumber, longDay, shortDay } from '../../messages/format.ts';
import { type PlainKey, t } from '../../messages/translate.ts';
import { familyShort, labelOf } from '../../messages/vocabulary.ts';
import type { MapIndex } from '../../state/index.ts';

export type Subject = 'links' | 'commitments' | 'needs';

const ON_COMMITMENTS: ReadonlySet<GapRule> = new Set<GapRule>([
  'uncarried-commitment',
  'scattered-carriers',
  'single-carrier',
  'commitment-without-action',
  'missing-table-role',
  'nobody-tends',
]);

/** Returns the subject on which actors must have responded for a sure question. */
export const subjectOf = (rule: GapRule): Subject =>
  rule === 'unmet-need' ? 'needs' : ON_COMMITMENTS.has(rule) ? 'commitments' : 'links';

const HEARD = {
  links: 'heardLinksOn',
  commitments: 'heardCommitmentsOn',
  needs: 'heardNeedsOn',
} as const;

/** Formats a response: « a répondu le 12 mars », « n’a pas encore répondu », « hors de ce territoire ». */
export function heardPhrase(actor: MapActor, rule: GapRule, day: string): string {
  if (actor.outside || actor.membership === undefined) return t('questions.outside');
  const on = actor.membership[HEARD[subjectOf(rule)]];
  return on === undefined ? t('questions.notHeard') : t('questions.heardOn', shortDay(on, day));
}

/** Lists the offering actors already linked with the seeker: a link does not prove that it meets the need. */
export function linkedOfferers({
  rule,
  evidence: { actorIds, missingPairs },
}: Pick<Gap, 'rule'> & { readonly evidence: Pick<Gap['evidence'], 'actorIds' | 'missingPairs'> }): string[] {
  if (rule !== 'unmet-need') return [];
  return actorIds.slice(1).filter((id) => !missingPairs.some((pair) => pair.includes(id)));
}

/** Returns an actor's part in the question: its role in the commitment, else its family. */
export function partOf(actor: MapActor, gap: Gap, index: MapIndex): string {
  const [commitmentId] = gap.evidence.commitmentIds;
  const carriers =
    commitmentId === undefined || gap.evidence.commitmentIds.length > 1
      ? []
      : (index.commitments.get(commitmentId)?.carriers ?? []);
  const role = carriers.find(({ actorId }) => actorId === actor.id)?.role;
  return role === undefined ? familyShort(actor.family) : labelOf('carrierRoles', role).toLocaleLowerCase();
}

const SHARES: ReadonlySet<string> = new Set(['share', 'closure']);
const LISTS: Readonly<Record<string, (id: string) => string>> = {
  missingFamilies: (id) => familyShort(id as Family),
  missingRoles: (id) => labelOf('tableRoles', id),
  resourceId: (id) => labelOf('resources', id),
  themeId: (id) => labelOf('themes', id),
  horizon: (id) => labelOf('horizons', id),
  state: (id) => labelOf('statuses', id),
};

export interface FigureLine {
  readonly name: string;
  readonly value: string;
}

/** Lists the figures of a question in words, without unknown ones. */
export const figureLines = (gap: Gap): readonly FigureLine[] =>
  Object.entries(gap.figures)
    .filter(([name, value]) => value !== null && value !== '' && `figure.${name}` in questions)
    .map(([name, value]) => ({ name: t(`figure.${name}` as PlainKey), value: figureText(name, value) }));

function figureText(name: string, value: number | string | boolean | null): string {
  if (typeof value === 'boolean') return t(value ? 'shell.yes' : 'shell.no');
  if (typeof value === 'number')
    return SHARES.has(name)
      ? t('questions.percent', String(Math.round(value * 100)))
      : formatNumber(rounded(value));
  const words = LISTS[name];
  if (words !== undefined) return String(value).split(',').map(words).join(', ');
  return longDay(String(value));
}

/** Rounds small shares to significant digits; whole numbers stay. */
const rounded = (value: number): number =>
  Number.isInteger(value) ? value : Number(value.toPrecision(value < 0.1 ? 2 : 2));
