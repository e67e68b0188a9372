import { readdirSync, readFileSync } from 'node:fs';
import { z } from 'zod';

const FOLDER = new URL('../../fixtures/graphs/', import.meta.url);

const PublishedGraph = z.object({
  source: z.string(),
  nodes: z.array(z.string()),
  edges: z.array(z.tuple([z.string(), z.string()])),
  articulationPoints: z.array(z.string()),
  bridges: z.array(z.tuple([z.string(), z.string()])),
  components: z.int(),
});
export type PublishedGraph = z.infer<typeof PublishedGraph>;

/** Networks of the literature with their known values, by name of file. */
export const publishedGraphs: ReadonlyArray<readonly [string, PublishedGraph]> = readdirSync(FOLDER)
  .sort()
  .map((file) => [
    file.replace('.json', ''),
    PublishedGraph.parse(JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8'))),
  ]);
