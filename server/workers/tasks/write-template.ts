import type { Language } from '../../../model/contract/primitives.ts';
import { writeTemplate } from '../../exchange/template/write-template.ts';
import type { TaskSurroundings } from '../task-surroundings.ts';

/** Makes the workbook to fill in, and its name. */
export const run = (
  { language }: { readonly language: Language },
  { reference }: TaskSurroundings,
): Promise<{ name: string; content: Uint8Array }> => writeTemplate(reference, language);
