import type { z } from 'zod';
import type { Evidence, Figures, SettledBy, Severity } from '../../contract/gap.ts';
import type { Label, Language } from '../../contract/primitives.ts';
import type { GapRule } from '../../contract/vocabulary.ts';
import type { GapContext } from './gap-context.ts';
import type { Speaker } from './speaker.ts';

/** One situation that a rule found, in no language yet. */
export interface Finding<W> {
  /** The ids of the key, ascending where they are a pair; none where the rule stands alone. */
  readonly subject: readonly string[];
  readonly severity: Severity;
  /** Whether those whom the rule names were heard. */
  readonly sure: boolean;
  /** Where it is not the same for all that the rule finds. */
  readonly delicate?: boolean;
  readonly evidence: Partial<Evidence>;
  readonly figures: Figures;
  /** What the sentences need. */
  readonly words: W;
}

/** The sentences of a rule in one language. Title and question are templates: `[x]` is filled by `slots`. */
export interface GapTexts<W> {
  readonly title: string;
  readonly question: string;
  /** When the rule speaks, for the catalogue. */
  readonly when: string;
  reason(words: W, say: Speaker): string;
  slots?(words: W, say: Speaker): Readonly<Record<string, string>>;
  /** Another title or question where the general one does not fit. */
  variant?(words: W): { readonly title?: string; readonly question?: string };
}

interface GapSpec<R extends z.ZodObject, W> {
  readonly rule: GapRule;
  /** The columns of `cypher/gaps/<rule>.cypher`. */
  readonly row: R;
  /** Never proposed by default, never sent to readers or phones unless shown. */
  readonly delicate: boolean;
  /** Stays out of the headline until half of the actors were heard on links. */
  readonly needsHearing: boolean;
  /** The figure that says whether the situation has grown since it was answered. */
  readonly sizeFigure?: string;
  readonly texts: Readonly<Record<Language, GapTexts<W>>>;
  find(rows: ReadonlyArray<z.output<R>>, context: GapContext): ReadonlyArray<Finding<W>>;
}

/** A gap before answers are looked at: everything but the words, which come with a language. */
export interface GapDraft {
  readonly rule: GapRule;
  readonly key: string;
  readonly severity: Severity;
  /** As its rule has it, were all heard whom it names. */
  readonly severityIfSure: Severity;
  readonly confidence: 'sure' | 'to_check';
  /** Where it was computed: the share of the worlds in which it stands; null where its rule is about commitments or needs. */
  readonly survival?: number | null;
  readonly settledBy?: readonly SettledBy[];
  readonly delicate: boolean;
  readonly introducerIds: readonly string[];
  readonly evidence: Evidence;
  readonly figures: Figures;
  phrase(say: Speaker): { title: string; reason: string; question: string };
}

/** One rule of the catalogue. */
export interface GapDefinition {
  readonly rule: GapRule;
  readonly row: z.ZodObject;
  readonly delicate: boolean;
  readonly needsHearing: boolean;
  readonly sizeFigure: string | undefined;
  readonly labels: { readonly title: Label; readonly question: Label; readonly when: Label };
  /** The gaps among the rows of the rule's statement. */
  evaluate(rows: readonly unknown[], context: GapContext): GapDraft[];
}

/** Makes a rule of the catalogue from what it reads, when it speaks and what it says. */
export function defineGap<R extends z.ZodObject, W>(spec: GapSpec<R, W>): GapDefinition {
  const { rule, row, delicate, needsHearing, sizeFigure, texts } = spec;
  const label = (part: 'title' | 'question' | 'when'): Label => ({
    fr: openSlots(texts.fr[part]),
    en: openSlots(texts.en[part]),
  });
  return {
    rule,
    row,
    delicate,
    needsHearing,
    sizeFigure,
    labels: { title: label('title'), question: label('question'), when: label('when') },
    // The store has checked the rows against this very schema.
    evaluate: (rows, context) =>
      spec.find(rows as ReadonlyArray<z.output<R>>, context).map((finding) => draft(spec, finding, context)),
  };
}

function draft<R extends z.ZodObject, W>(
  { rule, delicate, texts }: GapSpec<R, W>,
  finding: Finding<W>,
  context: GapContext,
): GapDraft {
  const evidence = { ...NO_EVIDENCE, ...finding.evidence };
  return {
    rule,
    key: [rule, ...finding.subject].join(':'),
    // Nothing is called strong before those concerned were heard.
    severity: finding.sure ? finding.severity : severityUnsure(finding.severity),
    severityIfSure: finding.severity,
    confidence: finding.sure ? 'sure' : 'to_check',
    delicate: finding.delicate ?? delicate,
    introducerIds: context.introducers(evidence.missingPairs),
    evidence,
    figures: finding.figures,
    phrase: (say) => phrase(texts[say.language], finding.words, say),
  };
}

/** How strongly something is asked of which nobody is sure. */
export const severityUnsure = (severity: Severity): 1 | 2 => (severity < 3 ? (severity as 1 | 2) : 2);

const NO_EVIDENCE: Evidence = {
  actorIds: [],
  cooperationIds: [],
  commitmentIds: [],
  themeIds: [],
  missingPairs: [],
};

function phrase<W>(texts: GapTexts<W>, words: W, say: Speaker) {
  const { title, question } = { title: texts.title, question: texts.question, ...texts.variant?.(words) };
  const slots = texts.slots?.(words, say) ?? {};
  const fill = (template: string) =>
    template.replace(/\[([^\]]+)\]/g, (slot, name: string) => slots[name] ?? slot);
  return { title: fill(title), reason: texts.reason(words, say), question: fill(question) };
}

const openSlots = (template: string): string => template.replace(/\[[^\]]+\]/g, '…');
