import type { EntryActor, EntryPreview, EntryStep } from '../../model/contract/entry.ts';
import { fold } from '../../model/words/fold-text.ts';

/** Expected result of a line, as a good secretary would note it: see fixtures/words. */
export interface Truth {
  readonly actors?: readonly string[];
  readonly links?: readonly TrueLink[];
  readonly carries?: ReadonlyArray<{ readonly actor: string; readonly commitment: string }>;
  readonly needs?: ReadonlyArray<{ readonly actor: string; readonly resource: readonly string[] }>;
  readonly offers?: Truth['needs'];
  readonly changes?: readonly TrueChange[];
  readonly known?: readonly string[];
  readonly nothing?: boolean;
  readonly ask?: string;
}

export interface TrueLink {
  readonly from?: readonly string[];
  readonly to?: readonly string[];
  readonly parties?: readonly string[];
  readonly nature: readonly string[];
  readonly status: readonly string[];
  readonly level?: readonly number[];
}

interface TrueChange {
  readonly op: string;
  readonly of: 'last' | readonly string[];
  readonly swap?: readonly [string, string];
  readonly party?: string;
  readonly to?: readonly string[];
  readonly level?: number;
  readonly until?: string;
}

export interface SpokenLine {
  readonly id: string;
  readonly lang: 'fr' | 'en';
  readonly scene: string;
  readonly kind: string;
  readonly previous?: readonly string[];
  readonly before?: { readonly links?: readonly TrueLink[] };
  readonly text: string;
  readonly expect: Truth;
  readonly orElse?: readonly Truth[];
}

export const VERDICTS = ['right', 'asked', 'incomplete', 'asked badly', 'refused', 'wrong'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Scores what a preview would note against what should be noted. */
export function score(line: SpokenLine, preview: EntryPreview, labelOf: (id: string) => string): Verdict {
  if (preview.outcome === 'refused') return 'refused';
  if (preview.outcome === 'question') return asksRightly(line, preview) ? 'asked' : 'asked badly';
  const found = [line.expect, ...(line.orElse ?? [])].map((truth) =>
    compare(truth, preview.plan, line, labelOf),
  );
  return VERDICTS.find((verdict) => found.includes(verdict)) ?? 'wrong';
}

/**
 * Returns true if the line may be answered by a question; if the truth names an answer, it is among the first
 * three choices.
 */
function asksRightly({ expect }: SpokenLine, { question }: EntryPreview): boolean {
  if (expect.ask === undefined || question === undefined) return false;
  const [, label] = expect.ask.split('=');
  return label === undefined || question.choices.slice(0, 3).some((choice) => choice.label === label);
}

function compare(
  truth: Truth,
  plan: readonly EntryStep[],
  line: SpokenLine,
  labelOf: (id: string) => string,
): Verdict {
  const named = (who: EntryActor): string => ('id' in who ? who.id : `new:${who.name}`);
  const used = new Set(
    plan.flatMap((step) =>
      step.does === 'link'
        ? step.actors.map(named)
        : step.does === 'change'
          ? [step.party, step.swap?.[1]].flatMap((who) => (who === undefined ? [] : [named(who)]))
          : [],
    ),
  );
  const wanted: Array<{ readonly fits: (step: EntryStep) => boolean; done: boolean }> = [
    ...(truth.actors ?? []).map((name) => ({
      fits: (step: EntryStep) =>
        step.does === 'add-actor' &&
        sameName(`new:${name}`, step.actor.id ?? `new:${step.actor.name}`, labelOf),
      done: false,
    })),
    ...(truth.links ?? []).map((link) => ({
      fits: (step: EntryStep) => fitsLink(link, step, named, labelOf),
      done: false,
    })),
    ...(truth.carries ?? []).map(({ actor, commitment }) => ({
      fits: (step: EntryStep) =>
        step.does === 'carry' &&
        step.commitmentId === commitment &&
        step.actors.some((who) => named(who) === actor),
      done: false,
    })),
    ...(['needs', 'offers'] as const).flatMap((list) =>
      (truth[list] ?? []).map(({ actor, resource }) => ({
        fits: (step: EntryStep) =>
          (step.does === 'need' || step.does === 'offer') &&
          `${step.does}s` === list &&
          resource.includes(step.resourceId) &&
          step.actors.some((who) => named(who) === actor),
        done: false,
      })),
    ),
    ...(truth.changes ?? []).map((change) => ({
      fits: (step: EntryStep) => fitsChange(change, step, line, labelOf),
      done: false,
    })),
  ];
  let isFalse = false;
  for (const step of plan) {
    if (step.does === 'add-actor' && used.has(`new:${step.actor.name}`)) continue;
    if (step.does === 'add-actor' && step.actor.id !== undefined && truth.known?.includes(step.actor.id))
      continue;
    const fitting = wanted.filter(({ fits }) => fits(step));
    if (fitting.length === 0) isFalse = true;
    for (const one of fitting) one.done = true;
  }
  if (isFalse) return 'wrong';
  return wanted.every(({ done }) => done) ? 'right' : 'incomplete';
}

const DIRECTED = new Set(['funds', 'commissions', 'supports', 'governs']);
const same = (a: readonly string[], b: readonly string[], labelOf: (id: string) => string): boolean =>
  a.length === b.length && a.every((one) => b.some((other) => sameName(one, other, labelOf)));

function fitsLink(
  link: TrueLink,
  step: EntryStep,
  named: (who: EntryActor) => string,
  labelOf: (id: string) => string,
): boolean {
  if (step.does !== 'link') return false;
  if (!link.nature.includes(step.nature) || !link.status.includes(step.status)) return false;
  if (link.level !== undefined && (step.intensity === undefined || !link.level.includes(step.intensity)))
    if (step.intensity !== undefined || !isDefault(link, step.nature)) return false;
  const all = step.actors.map(named);
  if (!same(link.parties ?? [...(link.from ?? []), ...(link.to ?? [])], all, labelOf)) return false;
  if (link.from === undefined || link.to === undefined) return true;
  if (step.from === undefined || step.to === undefined) return !DIRECTED.has(step.nature);
  return same(link.from, step.from.map(named), labelOf) && same(link.to, step.to.map(named), labelOf);
}

/** Returns true if a level need not be stated because the nature implies it: pooling means is level 3. */
const isDefault = ({ level = [] }: TrueLink, nature: string): boolean =>
  (nature === 'shares_means' && level.includes(3)) ||
  (nature === 'co_produces' && level.includes(2)) ||
  level.includes(2);

function sameName(wanted: string, found: string, labelOf: (id: string) => string): boolean {
  if (!wanted.startsWith('new:')) return wanted === found;
  const bare = (name: string): string => fold(name).replace(/^(?:l|la|le|les|the) /, '');
  const name = found.startsWith('new:') ? found.slice(4) : labelOf(found);
  return wanted
    .slice(4)
    .split('|')
    .some((one) => bare(one) === bare(name));
}

const OPS: Readonly<Record<string, string>> = { dir: 'reverse' };

function fitsChange(
  change: TrueChange,
  step: EntryStep,
  { before }: SpokenLine,
  labelOf: (id: string) => string,
): boolean {
  if (step.does !== 'change' || step.op !== (OPS[change.op] ?? change.op)) return false;
  const idOf = (who: EntryActor | undefined): string =>
    who === undefined ? '' : 'id' in who ? who.id : `new:${who.name}`;
  const link = before?.links?.at(-1);
  const last = link?.parties ?? [...(link?.from ?? []), ...(link?.to ?? [])];
  const of = change.of === 'last' ? last : change.of;
  if (step.op !== 'undo' && !of.every((id) => step.of?.some((who) => idOf(who) === id) ?? false))
    return false;
  if (change.swap !== undefined)
    return idOf(step.swap?.[0]) === change.swap[0] && sameName(change.swap[1], idOf(step.swap?.[1]), labelOf);
  if (change.party !== undefined) return sameName(change.party, idOf(step.party), labelOf);
  if (change.level !== undefined) return step.level === change.level;
  if (change.op === 'nature') return step.nature !== undefined && (change.to?.includes(step.nature) ?? false);
  if (change.op === 'status') return step.status !== undefined && (change.to?.includes(step.status) ?? false);
  return change.until === undefined || step.until?.startsWith(change.until) === true;
}
