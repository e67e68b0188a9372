import { z } from 'zod';

/** Tells apart the windows of one person; made by each as it opens, and kept nowhere. */
export const ScreenId = z.string().regex(/^[\w-]{8,40}$/);
