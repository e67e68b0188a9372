import type { FastifyInstance } from 'fastify';
import { readDependents } from '../../model/contract/endpoints/actors.ts';
import {
  drawMap as drawEndpoint,
  readFamilies as familiesEndpoint,
  pictureMap,
  readPortrait as portraitEndpoint,
  printMap,
  readCharter,
  readMap,
  readMapGroups,
  readSides,
} from '../../model/contract/endpoints/readings.ts';
import { isToCompose } from '../../model/drawing/composed-map.ts';
import { charterReading } from '../../model/readings/charter-reading.ts';
import { dependents } from '../../model/readings/dependents.ts';
import { compareFamilies, sideOf } from '../../model/readings/family-comparison.ts';
import { mapGroups } from '../../model/readings/map-groups.ts';
import { mapPart } from '../../model/readings/map-part.ts';
import { mapReading } from '../../model/readings/map-reading.ts';
import type { AppDeps } from '../app-deps.ts';
import { decide } from '../use-cases/access/require-right.ts';
import { drawnSystem } from '../use-cases/compose-map.ts';
import { drawPicture } from '../use-cases/draw-picture.ts';
import { readFamilies } from '../use-cases/read-families.ts';
import { readPortrait } from '../use-cases/read-portrait.ts';
import { conditionalReading, registerReading } from './conditional-reading.ts';
import { asAFile } from './present.ts';
import { registerEndpoint } from './register-endpoint.ts';

/**
 * Adds the routes for the projections of a territory's system; each answer is cached by revision, day, query and
 * language.
 */
export function registerReadings(app: FastifyInstance, { executor, reference }: AppDeps): void {
  const registerPicture = (
    endpoint: typeof drawEndpoint | typeof printMap | typeof pictureMap,
    format: 'svg' | 'pdf' | 'png',
  ): void =>
    registerEndpoint(app, endpoint, async (input) => {
      const answer = await conditionalReading(endpoint, input, executor, async (system, language, signal) =>
        drawPicture(executor, await drawnSystem(executor, system), input.query, {
          format,
          reference,
          language,
          signal,
        }),
      );
      asAFile(input.reply, `${input.params.territoryId}.${format}`);
      return answer;
    });

  registerEndpoint(app, readMap, async (input) => {
    // Callers who may write get the stored layout, and have the map composed and stored.
    const decision = await decide(executor, input.request.person, 'map.contribute', input.params);
    const isComposed = decision === 'allowed' ? undefined : isToCompose;
    return conditionalReading(
      readMap,
      input,
      executor,
      async (system, language) => {
        const drawn = isComposed?.(system) === true ? await drawnSystem(executor, system) : system;
        return mapPart(mapReading(drawn, language), input.query);
      },
      isComposed,
    );
  });
  registerReading(app, readMapGroups, executor, (system, { query }) => mapGroups(mapReading(system), query));

  registerPicture(drawEndpoint, 'svg');
  registerPicture(printMap, 'pdf');
  registerPicture(pictureMap, 'png');

  registerReading(app, portraitEndpoint, executor, async (system, { language }, signal) =>
    readPortrait(executor, await drawnSystem(executor, system), reference, language, signal),
  );

  registerReading(app, readCharter, executor, (system) => charterReading(system));
  registerReading(app, familiesEndpoint, executor, (system, { query }) =>
    readFamilies(executor, system, query),
  );
  registerReading(app, readSides, executor, (system, { query }) =>
    compareFamilies(system, sideOf(system, query.a), sideOf(system, query.b)),
  );
  registerReading(app, readDependents, executor, (system, { params }) => dependents(system, params.actorId));
}
