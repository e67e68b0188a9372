import { z } from 'zod';
import { ReadingQuery } from './reading.ts';

/** `network`: each organisation under a number, with its links. `counts`: none of them, counts between families alone. */
export const ResearchSetting = z.enum(['network', 'counts']);
export type ResearchSetting = z.infer<typeof ResearchSetting>;

/** Under fewer than k organisations that are alike, one is known: 5 is what statistical offices ask of a table. */
export const DEFAULT_K = 5;

/** Options of the research export, from the most revealing to the least. */
export const ResearchChoices = z.strictObject({
  setting: ResearchSetting.default('network').meta({
    description:
      'network (default): organisations under numbers, with their links; counts: numbers between families alone, blank under k',
  }),
  k: z.coerce.number().int().min(2).max(50).default(DEFAULT_K).meta({
    description: 'How many at least are to be alike; of counts, the least that is written (default 5)',
  }),
  families: z.enum(['all', 'coarse']).default('all').meta({ description: 'coarse: three families' }),
  scale: z.enum(['kept', 'left_out']).default('kept'),
  degrees: z.enum(['kept', 'cut']).default('kept').meta({
    description:
      'cut: each keeps no more links than k have at least, drawn at random; of other tables, organisations alone',
  }),
});
export type ResearchChoices = z.infer<typeof ResearchChoices>;

export const ResearchQuery = ReadingQuery.extend(ResearchChoices.partial().shape);

const Count = { unique: z.int().min(0), underK: z.int().min(0) };

/**
 * Numbers of organisations that are unique, and of those in groups smaller than k: by the whole file, and by
 * the table of organisations alone.
 */
const Recognised = { ...Count, byOwnTable: z.object(Count) };

/** Disclosure risk of a research export, before it is made; `withheld`: blank cells of a count table. */
export const ResearchPreview = z.object({
  choices: ResearchChoices,
  organisations: z.int().min(0),
  ...Recognised,
  withheld: z
    .object({
      organisations: z.int(),
      links: z.int(),
      of: z.object({ organisations: z.int(), links: z.int() }),
    })
    .nullable(),
  proposals: z.array(
    z.object({
      change: z.enum(['families', 'scale', 'degrees', 'all', 'counts']),
      choices: ResearchChoices,
      ...Recognised,
    }),
  ),
  limits: z.array(z.string()),
});
export type ResearchPreview = z.infer<typeof ResearchPreview>;
