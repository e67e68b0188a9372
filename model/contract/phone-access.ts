import { z } from 'zod';
import { Id, Instant } from './primitives.ts';

/** How long this machine stays open to phones at most, in hours: nobody leaves it so for the night. */
export const PHONES_HOURS = 12;

/** Whether phones reach a server that otherwise listens to its own machine alone, for which workshop and until when. */
export const PhoneAccess = z.object({
  offered: z.boolean().meta({
    description:
      'Whether it can be opened here: by a Maillage that listens to its own machine, with its own Neo4j, in no container',
  }),
  addresses: z.array(z.url()).meta({ description: 'Where phones reach it; empty where it is not open' }),
  workshopId: Id.optional(),
  awaited: z.int().min(1).optional().meta({
    description:
      'Once the workshop is closed: phones that have not come back since. It stays open for what they may still send',
  }),
  closesAt: Instant.optional(),
});
export type PhoneAccess = z.infer<typeof PhoneAccess>;
