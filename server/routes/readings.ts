import type { FastifyInstance } from 'fastify';
import type { z } from 'zod';
import type { AppDeps } from '../app.ts';
import { readDependents as dependentsEndpoint } from '../contract/endpoints/actors.ts';
import {
  drawMap as drawEndpoint,
  readFamilies as familiesEndpoint,
  readMeasures as measuresEndpoint,
  pictureMap,
  printMap,
  readCharter,
  readMap,
  readMapGroups,
  readSides,
} from '../contract/endpoints/readings.ts';
import type { DrawQuery } from '../contract/picture.ts';
import type { Language } from '../contract/primitives.ts';
import { charterReading } from '../domain/charter-reading.ts';
import { mapGroups } from '../domain/map-groups.ts';
import { mapPart } from '../domain/map-part.ts';
import { mapReading } from '../domain/map-reading.ts';
import { sideOf, sidesReading } from '../domain/sides-reading.ts';
import type { System } from '../domain/system.ts';
import { mapSvg } from '../exchange/map-svg/map-svg.ts';
import { type Sheet, sheetOf } from '../exchange/map-svg/page.ts';
import { drawPicture } from '../use-cases/draw-picture.ts';
import { readDependents } from '../use-cases/read-dependents.ts';
import { readFamilies } from '../use-cases/read-families.ts';
import { readMeasures } from '../use-cases/read-measures.ts';
import { asAFile } from './as-a-file.ts';
import { conditionalReading } from './conditional-reading.ts';
import { registerEndpoint } from './register-endpoint.ts';

const sheetAsked = ({ paper, orientation = 'landscape' }: z.infer<typeof DrawQuery>) =>
  paper === undefined ? undefined : sheetOf(paper, orientation);

/** What is read of a territory's system: each answer is kept for its revision, day, query and language. */
export function registerReadings(app: FastifyInstance, { executor, reference }: AppDeps): void {
  const draw = (
    system: System,
    language: Language,
    query: Parameters<typeof drawPicture>[2],
    sheet: Sheet | undefined,
  ): Promise<string> => drawPicture(executor, system, query, sheet, { reference, language });

  registerEndpoint(app, readMap, (input) =>
    conditionalReading(readMap, input, executor, (system) => mapPart(mapReading(system), input.query)),
  );

  registerEndpoint(app, readMapGroups, (input) =>
    conditionalReading(readMapGroups, input, executor, (system) =>
      mapGroups(mapReading(system), input.query),
    ),
  );

  registerEndpoint(app, drawEndpoint, async (input) => {
    const answer = await conditionalReading(drawEndpoint, input, executor, (system, language) =>
      draw(system, language, input.query, sheetAsked(input.query)),
    );
    asAFile(input.reply, `${input.params.territoryId}.${mapSvg.id}`);
    return answer;
  });

  registerEndpoint(app, printMap, async (input) => {
    const sheet = sheetOf(input.query.paper ?? 'A4', input.query.orientation ?? 'landscape');
    const answer = await conditionalReading(printMap, input, executor, async (system, language) => {
      const { mapPdf } = await import('../exchange/picture/map-pdf.ts');
      const { millimetres } = sheet;
      const title = system.facts.territory.name;
      return mapPdf.write(await draw(system, language, input.query, sheet), {
        title,
        language,
        millimetres,
      });
    });
    asAFile(input.reply, `${input.params.territoryId}.pdf`);
    return answer;
  });

  registerEndpoint(app, pictureMap, async (input) => {
    const { paper = 'A4', orientation = 'landscape' } = input.query;
    const sheet = sheetOf(paper, orientation);
    const answer = await conditionalReading(pictureMap, input, executor, async (system, language) => {
      const { DOTS_PER_INCH, mapPng } = await import('../exchange/picture/map-png.ts');
      const drawing = await draw(system, language, input.query, sheet);
      return mapPng.write(drawing, sheet.millimetres, DOTS_PER_INCH[paper]);
    });
    asAFile(input.reply, `${input.params.territoryId}.png`);
    return answer;
  });

  registerEndpoint(app, readCharter, (input) =>
    conditionalReading(readCharter, input, executor, charterReading),
  );

  registerEndpoint(app, familiesEndpoint, (input) =>
    conditionalReading(familiesEndpoint, input, executor, (system) => readFamilies(system, input.query)),
  );

  registerEndpoint(app, readSides, (input) =>
    conditionalReading(readSides, input, executor, (system) =>
      sidesReading(system, sideOf(system, input.query.a), sideOf(system, input.query.b)),
    ),
  );

  registerEndpoint(app, measuresEndpoint, (input) =>
    conditionalReading(measuresEndpoint, input, executor, (system, language) =>
      readMeasures(executor, system, input.query, reference, language),
    ),
  );

  registerEndpoint(app, dependentsEndpoint, (input) =>
    conditionalReading(dependentsEndpoint, input, executor, (system) =>
      readDependents(system, input.params.actorId),
    ),
  );
}
