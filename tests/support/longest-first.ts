import path from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Those that take longest, by about how many seconds: begun first, so that all workers end together. */
const SECONDS: Readonly<Record<string, number>> = {
  'browser/every-view.test.ts': 150,
  'browser/workshop-phone.test.ts': 80,
  'browser/history.test.ts': 80,
  'browser/map.test.ts': 65,
  'browser/tour.test.ts': 50,
  'browser/injection.test.ts': 45,
  'engine/engine-life.test.ts': 100,
  'engine/kill.test.ts': 60,
  'engine/console-engine.test.ts': 40,
  'api/room.test.ts': 40,
  'api/report.test.ts': 40,
  'api/live-edits.test.ts': 30,
  'store/cypher.test.ts': 30,
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
