import type { EntryActor, EntryStep, LinkStep } from '../contract/entry.ts';
import type { Language } from '../contract/primitives.ts';
import { asTitle } from '../words/capital.ts';
import { sayDay, saySince } from '../words/say-day.ts';
import { type EntrySentences, entrySentences } from './entry-sentences.ts';
import type { EntryScene } from './scene.ts';

/** Describes a plan, a sentence for each step, as shown before Enter. */
export const sayPlan = (plan: readonly EntryStep[], scene: EntryScene): string =>
  plan.map((step) => sayStep(step, scene)).join(' ');

function sayStep(step: EntryStep, scene: EntryScene): string {
  const say = entrySentences(scene.language);
  const names = (some: readonly EntryActor[] | undefined): string =>
    listed(
      (some ?? []).map((one) => nameOf(one, scene)),
      scene.language,
    );
  switch (step.does) {
    case 'add-actor':
      return say.newActor(asTitle(step.actor.name));
    case 'link':
      return sayLink(step, names, say, scene.language);
    case 'carry': {
      const text = scene.commitments.find(({ id }) => id === step.commitmentId)?.text ?? step.commitmentId;
      return instead(step, names, say) + say.carried(names(step.actors), text);
    }
    case 'commitment':
      return say.newCommitment(
        step.text,
        names(step.actors),
        step.dueOn === undefined ? undefined : sayDay(step.dueOn, scene.language),
      );
    case 'need':
    case 'offer': {
      const label = scene.resources.find(({ id }) => id === step.resourceId)?.label ?? step.resourceId;
      return instead(step, names, say) + say[step.does](label, names(step.actors));
    }
    case 'change':
      return sayChange(step, names, say, scene.language);
  }
}

/** Says whose need, offer or commitment it was noted as; empty if nobody’s. */
const instead = (
  { actors, insteadOf }: Extract<EntryStep, { does: 'carry' | 'need' | 'offer' }>,
  names: SayNames,
  { swap }: EntrySentences,
): string => (insteadOf === undefined ? '' : `${swap(names(actors), names([insteadOf]))} `);

type SayNames = (some: readonly EntryActor[] | undefined) => string;

function sayLink(
  { from, to, actors, nature, status, intensity, since, until, note }: LinkStep,
  names: SayNames,
  { verbs, mutual, statuses, level }: EntrySentences,
  language: Language,
): string {
  const marks = [
    statuses[status],
    intensity === undefined ? undefined : level(intensity),
    since === undefined ? undefined : saySince(since, language),
    until === undefined ? undefined : sayDay(until, language),
    note,
  ].filter((one) => one !== undefined);
  const verb = verbs[nature];
  const text =
    from === undefined || to === undefined
      ? `${names(actors)} ${mutual[nature] ?? verb[1]}`
      : `${names(from)} ${verb[from.length > 1 ? 1 : 0]} ${names(to)}`;
  return `${text}${marks.length === 0 ? '' : ` (${marks.join(', ')})`}.`;
}

function sayChange(
  step: Extract<EntryStep, { does: 'change' }>,
  names: SayNames,
  say: EntrySentences,
  language: Language,
): string {
  const parties = names(step.of);
  switch (step.op) {
    case 'swap':
      return say.swap(names(step.swap?.slice(1)), names(step.swap?.slice(0, 1)));
    case 'add':
    case 'drop':
      return say[step.op](names(step.party === undefined ? [] : [step.party]));
    case 'reverse':
      return say.reverse(parties);
    case 'nature': {
      const [one, several] = say.verbs[step.nature ?? 'unspecified'];
      return say.nature(one || several, parties);
    }
    case 'level':
      return say.newLevel(step.level, parties);
    case 'status':
      return step.status === 'active'
        ? say.resumed(parties)
        : `${say.statuses[step.status ?? ''] ?? step.status} (${parties}).`;
    case 'start':
      return say.start(parties, step.since === undefined ? '' : sayDay(step.since, language));
    case 'end':
      return say.end(parties, step.until);
    case 'undo':
      return say.undone;
  }
}

const nameOf = (who: EntryActor, { actors }: EntryScene): string =>
  'id' in who ? (actors.find(({ id }) => id === who.id)?.name ?? who.id) : asTitle(who.name);

export const listed = (names: readonly string[], language: Language): string =>
  new Intl.ListFormat(language, { type: 'conjunction' }).format(names);
