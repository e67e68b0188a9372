import path from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The slowest files, with their approximate seconds: started first, so that all workers end together. */
const SECONDS: Readonly<Record<string, number>> = {
  'browser/map.test.ts': 45,
  'browser/journey.alone.test.ts': 30,
  'browser/every-view.test.ts': 40,
  'browser/workshop-phone.test.ts': 40,
  'browser/workshop.test.ts': 40,
  'browser/entry.test.ts': 35,
  'api/undo.test.ts': 60,
  'api/rehearsals.test.ts': 55,
  'api/imports.test.ts': 50,
  'api/lands.test.ts': 50,
  'store/cypher.test.ts': 45,
  'api/similar-actors.test.ts': 40,
  'engine/engine-life.test.ts': 30,
  'engine/kill.test.ts': 20,
};

const secondsOf = ({ moduleId }: TestSpecification): number =>
  SECONDS[path.posix.join(path.basename(path.dirname(moduleId)), path.basename(moduleId))] ?? 0;

/** Projects in their order, and in each the files that take longest before all others. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const rank = new Map(sorted.map((file, i) => [file, i]));
    const projects = [...new Set(sorted.map(({ project }) => project))];
    return projects.flatMap((project) =>
      sorted
        .filter((file) => file.project === project)
        .sort((a, b) => secondsOf(b) - secondsOf(a) || (rank.get(a) ?? 0) - (rank.get(b) ?? 0)),
    );
  }
}
