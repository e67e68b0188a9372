import { memoizeByObject } from '../../../model/once.ts';
import type { Executor } from '../../store/execute.ts';
import { ImportWork } from './import-work.ts';

/** Imports in progress in this process, by the name that the client gave each. */
class RunningImports {
  readonly #works = new Map<string, ImportWork>();

  find = (territoryId: string, importId: string): ImportWork | undefined =>
    this.#works.get(`${territoryId} ${importId}`);

  /** Runs one; meanwhile it is found. */
  async run<T>(
    territoryId: string,
    importId: string | undefined,
    run: (work: ImportWork) => Promise<T>,
  ): Promise<T> {
    const work = new ImportWork();
    const key = `${territoryId} ${importId}`;
    if (importId !== undefined) this.#works.set(key, work);
    try {
      return await run(work);
    } finally {
      if (this.#works.get(key) === work) this.#works.delete(key);
    }
  }
}

/** The imports that go through a door to Neo4j. */
export const importsOf = memoizeByObject<Executor, RunningImports>(() => new RunningImports());
