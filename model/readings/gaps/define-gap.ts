import type { Evidence, Figures, Gap, SettledBy, Severity } from '../../contract/gap.ts';
import type { Label, Language } from '../../contract/primitives.ts';
import type { GapRule } from '../../contract/vocabulary.ts';
import { capital } from '../../words/capital.ts';
import { eachLanguage } from '../../words/each-language.ts';
import type { GapContext } from './gap-context.ts';
import type { Speaker } from './speaker.ts';

/** One situation that a rule found, in no language yet. */
export interface Finding<W> {
  /** The ids of the key, ascending where they are a pair; none where the rule stands alone. */
  readonly subject: readonly string[];
  readonly severity: Severity;
  /** Whether the actors that the rule names have responded. */
  readonly sure: boolean;
  /** Set if it differs between the rule's findings. */
  readonly delicate?: boolean;
  readonly figures: Figures;
  /** Values for the sentences. */
  readonly words: W;
  /** Common cause: findings with the same one are described together. */
  readonly cause?: string;
  /** Says little as long as the map is young. */
  readonly waits?: boolean;
  /** Evidence to highlight; computed when the gap is shown, not when it is only counted. */
  evidence(): Partial<Evidence>;
}

/** The sentences of a rule in one language. Title and question are templates: `[x]` is filled by `slots`. */
export interface GapTexts<W> {
  readonly title: string;
  readonly question: string;
  /** When the rule speaks, for the catalogue. */
  readonly when: string;
  reason(words: W, say: Speaker): string;
  /** Reason that describes several findings with one cause. */
  together?(all: readonly [W, ...W[]], say: Speaker): string;
  slots?(words: W, say: Speaker): Readonly<Record<string, string>>;
  /** Another title or question where the general one does not fit. */
  variant?(words: W): { readonly title?: string; readonly question?: string };
}

/** The words of a rule's mark on the map, read at five metres. */
export type GapMark<W> = (words: W, say: Speaker) => string;

/** Texts of a rule in one language: its sentences, and the words of its mark. */
export interface GapSayings<W> extends GapTexts<W> {
  readonly mark: GapMark<W>;
}

/** When a rule speaks, and how strongly. */
export interface GapFinder<W> {
  /** Never proposed by default, never sent to readers or phones unless shown. */
  readonly delicate: boolean;
  /** Stays out of the headline until half of the actors were heard on links. */
  readonly needsHearing: boolean;
  /** Figure that shows whether the situation has grown since its answer. */
  readonly sizeFigure?: string;
  find(context: GapContext): ReadonlyArray<Finding<W>>;
}

interface GapSpec<W> extends GapFinder<W> {
  readonly rule: GapRule;
  readonly texts: Readonly<Record<Language, GapSayings<W>>>;
}

/** Which gap there is, and how strong. */
export interface GapSign {
  readonly rule: GapRule;
  readonly key: string;
  readonly severity: Severity;
  readonly delicate: boolean;
}

/** Texts of a gap. `mark` is the shortest, for the map. */
type GapPhrase = Pick<Gap, 'title' | 'reason' | 'question' | 'mark'>;

/** A gap before answers are looked at: everything but the words, which come with a language. */
export interface GapDraft extends GapSign {
  /** The severity its rule would give, had everyone it names been heard. */
  readonly severityIfSure: Severity;
  readonly confidence: 'sure' | 'to_check';
  /**
   * Robustness, if computed: the share of simulated networks with this gap; null for rules on commitments or
   * needs.
   */
  readonly survival?: number | null;
  readonly settledBy?: readonly SettledBy[];
  readonly introducerIds: readonly string[];
  readonly evidence: Evidence;
  readonly figures: Figures;
  readonly cause: string | undefined;
  readonly waits: boolean;
  /** Values of its sentences. */
  readonly words: unknown;
  /** Its sentences; with others of the same cause, those of all of them. */
  phrase(say: Speaker, others?: readonly GapDraft[]): GapPhrase;
}

/** One rule of the catalogue. */
export interface GapDefinition {
  readonly rule: GapRule;
  readonly delicate: boolean;
  readonly needsHearing: boolean;
  readonly sizeFigure: string | undefined;
  readonly labels: { readonly title: Label; readonly question: Label; readonly when: Label };
  /** The gaps that the rule finds in a system. */
  evaluate(context: GapContext): GapDraft[];
  /** The same without evidence, figures and words. */
  signs(context: GapContext): GapSign[];
}

/** Makes a rule of the catalogue from when it speaks and what it says. */
export function defineGap<W>(
  rule: GapRule,
  finder: GapFinder<W>,
  texts: Readonly<Record<Language, GapSayings<W>>>,
): GapDefinition {
  const spec: GapSpec<W> = { ...finder, rule, texts };
  const { delicate, needsHearing, sizeFigure } = spec;
  const label = (part: 'title' | 'question' | 'when'): Label =>
    eachLanguage((language) => openSlots(texts[language][part]));
  return {
    rule,
    delicate,
    needsHearing,
    sizeFigure,
    labels: { title: label('title'), question: label('question'), when: label('when') },
    evaluate: (context) => heardOf(spec, context).map((finding) => draft(spec, finding, context)),
    signs: (context) => heardOf(spec, context).map((finding) => sign(spec, finding)),
  };
}

/** Returns the findings of a rule. A finding that rests on an assumed level counts as unheard: it is to be checked. */
function heardOf<W>(spec: GapSpec<W>, context: GapContext): ReadonlyArray<Finding<W>> {
  const found = spec.find(context);
  const { assumedIds } = context;
  if (!spec.needsHearing || assumedIds.size === 0) return found;
  return found.map((finding) => {
    const { cooperationIds = [] } = finding.sure ? finding.evidence() : {};
    return cooperationIds.some((id) => assumedIds.has(id)) ? { ...finding, sure: false } : finding;
  });
}

const sign = <W>(
  { rule, delicate }: GapSpec<W>,
  { subject, sure, severity, delicate: ofItself }: Finding<W>,
): GapSign => ({
  rule,
  key: [rule, ...subject].join(':'),
  // Nothing is called strong before those concerned were heard.
  severity: sure ? severity : severityUnsure(severity),
  delicate: ofItself ?? delicate,
});

function draft<W>(spec: GapSpec<W>, finding: Finding<W>, context: GapContext): GapDraft {
  const evidence = { ...NO_EVIDENCE, ...finding.evidence() };
  return {
    ...sign(spec, finding),
    severityIfSure: finding.severity,
    confidence: finding.sure ? 'sure' : 'to_check',
    introducerIds: context.introducers(evidence.missingPairs),
    evidence,
    figures: finding.figures,
    cause: finding.cause,
    waits: finding.waits ?? false,
    words: finding.words,
    phrase: (say, others = []) =>
      phrase(spec.texts[say.language], [finding.words, ...wordsOfRule(spec, others)], say),
  };
}

/** Returns the severity of an unsure gap: at most 2. */
export const severityUnsure = (severity: Severity): 1 | 2 => (severity < 3 ? (severity as 1 | 2) : 2);

const NO_EVIDENCE: Evidence = {
  actorIds: [],
  cooperationIds: [],
  commitmentIds: [],
  themeIds: [],
  missingPairs: [],
};

/** Returns the values of other findings of the same rule. */
const wordsOfRule = <W>({ rule }: GapSpec<W>, drafts: readonly GapDraft[]): W[] =>
  drafts.filter((other) => other.rule === rule).map(({ words }) => words as W);

function phrase<W>(texts: GapSayings<W>, all: readonly [W, ...W[]], say: Speaker): GapPhrase {
  const [words, ...others] = all;
  const { title, question } = { title: texts.title, question: texts.question, ...texts.variant?.(words) };
  const slots = texts.slots?.(words, say) ?? {};
  const fill = (template: string) =>
    template.replace(/\[([^\]]+)\]/g, (slot, name: string) => slots[name] ?? slot);
  const reason =
    others.length === 0 || texts.together === undefined ? texts.reason(words, say) : texts.together(all, say);
  return {
    title: fill(title),
    reason: say.sentence(reason),
    question: say.sentence(fill(question)),
    mark: capital(texts.mark(words, say)),
  };
}

const openSlots = (template: string): string => template.replace(/\[[^\]]+\]/g, '…');
