import type { z } from 'zod';
import { showsMeasures } from '../../model/contract/map-look.ts';
import type { DrawQuery } from '../../model/contract/picture.ts';
import type { Language } from '../../model/contract/primitives.ts';
import type { Reference } from '../../model/contract/reference.ts';
import { type AskedStrait, askedStraits } from '../../model/drawing/missing/asked-straits.ts';
import { lookOf } from '../../model/drawing/picture-look.ts';
import type { System } from '../../model/elements/system.ts';
import { effectiveStatus } from '../../model/readings/gaps/gap-answers.ts';
import { actsStanding } from '../../model/readings/gaps/standing-acts.ts';
import type { Executor } from '../store/execute.ts';
import { workersOf } from '../workers/workers-of.ts';
import { findTerritoryGaps } from './find-territory-gaps.ts';
import { readMeasures } from './read-measures.ts';

interface Manner {
  readonly format: 'svg' | 'pdf' | 'png';
  readonly reference: Reference;
  readonly language: Language;
  readonly signal: AbortSignal;
}

/** Draws the map of a system in the look of the screen, including the measures it shows. */
export async function drawPicture(
  executor: Executor,
  system: System,
  asked: z.infer<typeof DrawQuery>,
  { format, reference, language, signal }: Manner,
): Promise<Buffer> {
  const look = lookOf(asked);
  const measures = showsMeasures(look.appearance)
    ? await readMeasures(executor, system, asked, reference, language)
    : null;
  const straits = await findAskedStraits(executor, system);
  const { facts, reading } = system;
  const { paper, orientation = 'landscape', greyscale = false } = asked;
  const drawing = { reading, language, look, measures, greyscale, paper, orientation, format, straits };
  return workersOf(executor).run('draw-map', drawing, { facts, signal });
}

/** Finds the straits that open questions are about; settled questions are left out. */
async function findAskedStraits(executor: Executor, system: System): Promise<readonly AskedStrait[]> {
  if ((system.facts.lands ?? []).length === 0) return [];
  const { context, drafts, answers } = await findTerritoryGaps(executor, system, ['lands-apart']);
  const statusOf = (key: string) =>
    effectiveStatus(
      answers.find((one) => one.key === key),
      context.day,
      actsStanding(context),
    );
  return askedStraits(drafts.filter(({ key }) => ['open', 'to_ask'].includes(statusOf(key))));
}
