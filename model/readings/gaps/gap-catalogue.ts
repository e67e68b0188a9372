import type { Language } from '../../contract/primitives.ts';
import type { Reference } from '../../contract/reference.ts';
import { GapRule } from '../../contract/vocabulary.ts';
import { eachLanguage } from '../../words/each-language.ts';
import { wordsIn } from '../../words/words.ts';
import { defineGap, type GapDefinition, type GapFinder, type GapSayings } from './define-gap.ts';
import { GAP_RULES, type GapMarksByRule, type GapTextsByRule, type WordsOf } from './gap-rules.ts';

/** Returns the texts of a rule in each language. */
const gapSayings = <R extends GapRule>(rule: R): Readonly<Record<Language, GapSayings<WordsOf<R>>>> =>
  eachLanguage((language) => {
    const { gaps, gapMarks }: SayingsByRule = wordsIn(language);
    return { ...gaps[rule], mark: gapMarks[rule] };
  });

interface SayingsByRule {
  readonly gaps: GapTextsByRule;
  readonly gapMarks: GapMarksByRule;
}

const FINDERS: { readonly [R in GapRule]: GapFinder<WordsOf<R>> } = GAP_RULES;

const definitionOf = <R extends GapRule>(rule: R): GapDefinition =>
  defineGap<WordsOf<R>>(rule, FINDERS[rule], gapSayings(rule));

/** Every rule, in the order of the contract. */
export const gapCatalogue: readonly GapDefinition[] = GapRule.options.map((rule) => definitionOf(rule));

const byRule = new Map<GapRule, GapDefinition>(gapCatalogue.map((gap) => [gap.rule, gap]));

/** Returns the definition of a rule. */
export const gapDefinition = (rule: GapRule): GapDefinition | undefined => byRule.get(rule);

/** Returns true if questions of a rule may be delicate; unknown rules may. */
export function mayBeDelicate(rule: string): boolean {
  const gap = byRule.get(rule as GapRule);
  return gap === undefined || gap.delicate || gap.rule === 'sleeping-link';
}

/** Returns the catalogue in the form of the reference. */
export const gapCatalogueReference = (): Reference['gaps'] =>
  gapCatalogue.map(({ rule, labels, delicate, needsHearing }) => ({
    rule,
    ...labels,
    delicate,
    needsHearing,
  }));
