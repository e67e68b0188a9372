import type { z } from 'zod';
import { lookOf } from '../contract/drawing/look-query.ts';
import { showsMeasures } from '../contract/drawing/map-look.ts';
import type { DrawQuery } from '../contract/picture.ts';
import type { Language } from '../contract/primitives.ts';
import type { Reference } from '../contract/reference.ts';
import { mapReading } from '../domain/map-reading.ts';
import type { System } from '../domain/system.ts';
import { exportedOf } from '../exchange/exported.ts';
import { mapSvg } from '../exchange/map-svg/map-svg.ts';
import type { Sheet } from '../exchange/map-svg/page.ts';
import { pictureAbout } from '../exchange/provenance.ts';
import type { Executor } from '../store/execute.ts';
import { readMeasures } from './read-measures.ts';

type Asked = Omit<z.infer<typeof DrawQuery>, 'paper' | 'orientation'>;

/** The map of a system as a drawing, looking as the screen does: what it measures is measured here too. */
export async function drawPicture(
  executor: Executor,
  system: System,
  asked: Asked,
  sheet: Sheet | undefined,
  { reference, language }: { readonly reference: Reference; readonly language: Language },
): Promise<string> {
  const look = lookOf(asked);
  const measures = showsMeasures(look.appearance)
    ? await readMeasures(executor, system, asked, reference, language)
    : null;
  return mapSvg.write(mapReading(system), {
    reference,
    language,
    sheet,
    greyscale: asked.greyscale,
    about: pictureAbout(exportedOf(system), language),
    shown: { look, measures, withoutTransactions: system.reading.withoutTransactions },
  });
}
