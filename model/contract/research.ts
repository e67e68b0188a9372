import { z } from 'zod';
import { ReadingQuery } from './reading.ts';

/** `network`: each organisation under a number, with its links. `counts`: none of them, counts between families alone. */
export const ResearchSetting = z.enum(['network', 'counts']);
export type ResearchSetting = z.infer<typeof ResearchSetting>;

/** Under fewer than k organisations that are alike, one is known: 5 is what statistical offices ask of a table. */
export const DEFAULT_K = 5;

/** What the research export holds, from what tells most to what tells least. */
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
 * How many organisations are told from all others, and how many are alike with fewer than k: by all that the file holds,
 * and by the table of organisations alone, without links and the other tables.
 */
const Recognised = { ...Count, byOwnTable: z.object(Count) };

/** What the research export would hold of organisations, before it leaves; `withheld`: of counts, the blank cells. */
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
