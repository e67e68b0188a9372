// Each is loaded by the first thread that runs it.
const TASKS = {
  'arrange-map': () => import('./tasks/arrange-map.ts'),
  'draw-map': () => import('./tasks/draw-map.ts'),
  'draw-portrait': () => import('./tasks/draw-portrait.ts'),
  'draw-snapshot': () => import('./tasks/draw-snapshot.ts'),
  'export-territory': () => import('./tasks/export-territory.ts'),
  'write-research': () => import('./tasks/write-research.ts'),
  'find-duplicates': () => import('./tasks/find-duplicates.ts'),
  'find-suggestions': () => import('./tasks/find-suggestions.ts'),
  'find-survival': () => import('./tasks/find-survival.ts'),
  'make-film': () => import('./tasks/make-film.ts'),
  'measure-asked': () => import('./tasks/measure-asked.ts'),
  'freeze-measures': () => import('./tasks/freeze-measures.ts'),
  'measure-network': () => import('./tasks/measure-network.ts'),
  'permute-groups': () => import('./tasks/permute-groups.ts'),
  'organisation-page': () => import('./tasks/organisation-page.ts'),
  'plan-import': () => import('./tasks/plan-import.ts'),
  'preview-research': () => import('./tasks/preview-research.ts'),
  'print-report': () => import('./tasks/print-report.ts'),
  'read-import': () => import('./tasks/read-import.ts'),
  'test-lands': () => import('./tasks/test-lands.ts'),
  'try-cooperation': () => import('./tasks/try-cooperation.ts'),
  'write-pattern': () => import('./tasks/write-pattern.ts'),
  'write-template': () => import('./tasks/write-template.ts'),
} as const;

/** Names of the tasks. */
export type TaskName = keyof typeof TASKS;

type Run<T extends TaskName> = Awaited<ReturnType<(typeof TASKS)[T]>>['run'];
export type TaskInput<T extends TaskName> = Parameters<Run<T>>[0];
/** A file comes as a buffer, anything else as it is. */
export type TaskResult<T extends TaskName> =
  Awaited<ReturnType<Run<T>>> extends Uint8Array ? Buffer : Awaited<ReturnType<Run<T>>>;

const READINGS: ReadonlySet<TaskName> = new Set([
  'arrange-map',
  'draw-portrait',
  'find-duplicates',
  'find-suggestions',
  'find-survival',
  'make-film',
  'measure-asked',
  'freeze-measures',
  'measure-network',
  'organisation-page',
  'permute-groups',
  'plan-import',
  'read-import',
  'test-lands',
  'try-cooperation',
]);

/** Returns true if a person waits for the task. */
export const isReading = (task: TaskName): boolean => READINGS.has(task);

/** Loads a task. */
export const loadTask = (task: TaskName) => TASKS[task]();
