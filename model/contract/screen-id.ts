import { z } from 'zod';

/** Id of one browser window; created when it opens, stored nowhere. */
export const ScreenId = z.string().regex(/^[\w-]{8,40}$/);
