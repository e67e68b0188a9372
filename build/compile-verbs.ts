/** Writes the verbs of fixtures/verbs, which people extend, as modules of the model: `node --import tsx build/compile-verbs.ts`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { z } from 'zod';
import { CarrierRole, Intensity, Nature } from '../model/contract/vocabulary.ts';
import type { VerbSense } from '../model/entry/verb-sense.ts';

const WHO = {
  'sujet -> complément': 'subject',
  'subject -> object': 'subject',
  'complément -> sujet': 'object',
  'object -> subject': 'object',
  ensemble: 'together',
  together: 'together',
} as const;
/** French headings of a block, with their English names. */
const HEADINGS: Readonly<Record<string, string>> = {
  sens: 'sense',
  qui: 'who',
  niveau: 'level',
  fait: 'does',
  dit: 'says',
  exemples: 'examples',
};

const Block = z.strictObject({
  sense: z.string(),
  nature: Nature.optional(),
  does: z.enum(['carry', 'need', 'offer', 'ask']).optional(),
  who: z.enum(Object.keys(WHO) as [keyof typeof WHO, ...(keyof typeof WHO)[]]).default('together'),
  level: Intensity.optional(),
  role: CarrierRole.optional(),
  says: z.array(z.union([z.string(), z.array(z.string())])),
  examples: z.array(z.string()).default([]),
});

/** Reads the senses of a file and checks them; throws on unknown headings or values. */
export function sensesOf(text: string): readonly VerbSense[] {
  const blocks: unknown = parse(text);
  return z
    .array(z.record(z.string(), z.unknown()))
    .parse(blocks)
    .map((block) =>
      Block.parse(
        Object.fromEntries(Object.entries(block).map(([name, value]) => [HEADINGS[name] ?? name, value])),
      ),
    )
    .map(({ sense, nature, does, who, level, role, says, examples }) => ({
      sense,
      does: does ?? nature ?? 'unspecified',
      who: WHO[who],
      ...(level !== undefined && { level }),
      ...(role !== undefined && { role }),
      says: [...new Set(says.map((form) => (typeof form === 'string' ? form : form.join(' | '))))],
      examples,
    }));
}

/** Returns the source of a language's verb module, as committed in the model. */
export const moduleOf = (language: 'fr' | 'en', senses: readonly VerbSense[]): string =>
  [
    `// Made of fixtures/verbs/${language}.yaml by build/compile-verbs.ts: change that file, not this one.`,
    "import type { VerbSense } from './verb-sense.ts';",
    '',
    `export const ${language === 'fr' ? 'FRENCH' : 'ENGLISH'}_VERBS: readonly VerbSense[] = ${JSON.stringify(
      senses.map(({ examples: _examples, ...sense }) => sense),
    )};`,
    '',
  ].join('\n');

/** Returns the YAML file of a language. */
export const verbsFile = (language: 'fr' | 'en'): string =>
  fileURLToPath(new URL(`../fixtures/verbs/${language}.yaml`, import.meta.url));
export const verbsModule = (language: 'fr' | 'en'): string =>
  fileURLToPath(new URL(`../model/entry/verbs-${language}.ts`, import.meta.url));

if (process.argv[1] === fileURLToPath(import.meta.url))
  for (const language of ['fr', 'en'] as const)
    writeFileSync(
      verbsModule(language),
      moduleOf(language, sensesOf(readFileSync(verbsFile(language), 'utf8'))),
    );
