import type { EntryPreview, EntryStep } from '../../../model/contract/entry.ts';
import type { Language } from '../../../model/contract/primitives.ts';
import type { TerritoryMap } from '../../../model/contract/reading.ts';
import type { Reference } from '../../../model/contract/reference.ts';
import { readEntry } from '../../../model/entry/read-entry.ts';
import type { SaidLine } from '../../../model/entry/read-line.ts';
import { sceneOfMap } from '../../../model/entry/scene-of-map.ts';
import { asTitle } from '../../../model/words/capital.ts';
import { commitmentOfStep, cooperationOfStep } from '../../../model/writes/bodies-of-steps.ts';
import type { Plan, Selected, Step } from './plan.ts';
import type { Entry, Named } from './types.ts';

/** Context of a spoken line: earlier lines and answers. */
export interface Spoken {
  readonly map: TerritoryMap;
  readonly reference: Reference;
  readonly language: Language;
  readonly previous: ReadonlyArray<string | SaidLine>;
  readonly answers: ReadonlyArray<{ readonly question: string; readonly choice: string }>;
}

/** Signs of the notation: a line that has one is read by its grammar. */
const NOTATION = /→|->|=>|[#=|«»“”"()]|^\s*\+?\s*$/u;

/** Interprets a line as spoken; null if it is in notation, or means the same in the strict grammar. */
export function readSpoken(text: string, entry: Entry, spoken: Spoken): EntryPreview | null {
  if (NOTATION.test(text)) return null;
  const { map, reference, language, previous, answers } = spoken;
  const preview = readEntry({ text, previous, answers }, sceneOfMap(map, reference, language));
  const { statement } = entry;
  const isPlain = statement !== null && namedNew(entry).length === 0;
  switch (preview.outcome) {
    case 'plan':
      return saysTheSame(preview.plan, entry) ? null : fitted(preview);
    case 'question':
      // Who is meant is asked in the line's own list.
      return isPlain || entry.faults.some(({ code }) => code === 'which') ? null : preview;
    case 'nothing':
      // A bare name that resembles another is asked about: « Lens », « Lycée agricolle ».
      return isPlain ||
        entry.faults.some(({ code }) => code === 'alike') ||
        (statement !== null && namedNew(entry).every(isProper)) ||
        preview.says === ''
        ? null
        : preview;
    case 'refused':
      return null;
  }
}

/**
 * Returns true if the strict grammar means the same: it keeps words as a note, themes and levels, and looks up
 * similar names.
 */
function saysTheSame(plan: readonly EntryStep[], { statement }: Entry): boolean {
  const [step] = plan;
  if (statement === null || step === undefined) return false;
  if (statement.kind === 'actors') return plan.every(({ does }) => does === 'add-actor');
  if (plan.length > 1 || statement.kind !== step.does) return false;
  if (statement.kind !== 'link' || step.does !== 'link') return true;
  const named = statement.parties.map(
    ({ named: one, role }) => `${one.is === 'known' ? one.actor.id : ''} ${role}`,
  );
  const given = new Set([...(step.from ?? []), ...(step.to ?? [])].map(idOf));
  const roles = [
    ...(step.from ?? []).map((who) => `${idOf(who)} from`),
    ...(step.to ?? []).map((who) => `${idOf(who)} to`),
    ...step.actors.filter((who) => !given.has(idOf(who))).map((who) => `${idOf(who)} member`),
  ];
  const bare = (all: readonly string[]): string =>
    all
      .map((one) => one.split(' ')[0])
      .sort()
      .join();
  const sameSides = step.from === undefined || statement.parties.every(({ role }) => role === 'member');
  return (
    // A day, which the grammar takes for words.
    step.since === undefined &&
    step.until === undefined &&
    step.note === undefined &&
    step.nature === statement.nature &&
    step.status === statement.status &&
    (sameSides ? bare(named) === bare(roles) : named.sort().join() === roles.sort().join())
  );
}

const idOf = (who: { readonly id: string } | { readonly name: string }): string =>
  'id' in who ? who.id : '';

/** Drops a preview whose changes concern nothing on this map. */
const fitted = (preview: EntryPreview): EntryPreview | null =>
  preview.plan.some((step) => step.does === 'change' && step.cooperationId === undefined) ? null : preview;

const namedNew = ({ statement }: Entry): readonly Named[] => {
  if (statement === null) return [];
  const named = statement.kind === 'link' ? statement.parties.map((party) => party.named) : statement.actors;
  return named.filter(({ is }) => is === 'new');
};

const isProper = (named: Named): boolean => named.is === 'new' && /^\p{Lu}/u.test(named.name);

/**
 * Builds the requests of a spoken plan like any line's; null if it changes existing data, which is one
 * request.
 */
export function planOfSpoken(steps: readonly EntryStep[], newId: () => string): Plan | null {
  const made = new Map<string, string>();
  const madeId = (who: { readonly id: string } | { readonly name: string }): string =>
    'id' in who ? who.id : (made.get(who.name.toLowerCase()) ?? '');
  const requests: Step[] = [];
  let about: Selected = null;
  for (const step of steps) {
    if (step.does === 'change' || ('insteadOf' in step && step.insteadOf !== undefined)) return null;
    const planned = requestsOf(step, { made, idOf: madeId, newId });
    requests.push(...planned.steps);
    about = planned.about ?? about;
  }
  return { steps: requests, about };
}

interface Making {
  readonly made: Map<string, string>;
  readonly idOf: (who: { readonly id: string } | { readonly name: string }) => string;
  readonly newId: () => string;
}

function requestsOf(step: Exclude<EntryStep, { does: 'change' }>, { made, idOf, newId }: Making): Plan {
  switch (step.does) {
    case 'add-actor': {
      const { id: known, name, family } = step.actor;
      if (known !== undefined)
        return { steps: [{ do: 'enterMap', actorId: known, name }], about: { kind: 'actor', id: known } };
      const id = newId();
      made.set(name.toLowerCase(), id);
      return {
        steps: [{ do: 'addActor', body: { id, name: asTitle(name), family } }],
        about: { kind: 'actor', id },
      };
    }
    case 'link': {
      const id = newId();
      return {
        steps: [{ do: 'addCooperation', body: cooperationOfStep(step, id, idOf) }],
        about: { kind: 'cooperation', id },
      };
    }
    case 'carry': {
      const { commitmentId, role } = step;
      return {
        steps: step.actors.map((who) => ({
          do: 'setCarrier',
          actorId: idOf(who),
          commitmentId,
          body: { role },
        })),
        about: { kind: 'commitment', id: commitmentId },
      };
    }
    case 'commitment': {
      const id = newId();
      return {
        steps: [{ do: 'addCommitment', body: commitmentOfStep(step, id, idOf) }],
        about: { kind: 'commitment', id },
      };
    }
    case 'need':
    case 'offer': {
      const { resourceId } = step;
      const [first] = step.actors;
      return {
        steps: step.actors.map((who) => ({
          do: step.does === 'need' ? 'setNeed' : 'setOffer',
          ...{ actorId: idOf(who), resourceId, body: {} },
        })),
        about: first === undefined ? null : { kind: 'actor', id: idOf(first) },
      };
    }
  }
}
