import type { Author } from '../../../model/contract/author-kind.ts';
import { nameSkeleton } from '../../../model/words/name-skeleton.ts';
import type { Executor } from '../../store/execute.ts';
import { listPeople } from '../../store/people.ts';

/** How long the names of accounts are kept for this, in milliseconds. */
const KNOWN_MS = 10_000;

interface Known {
  readonly at: number;
  readonly skeletons: Promise<ReadonlySet<string>>;
}

const known = new WeakMap<Executor, Known>();

/** Marks authors that are no account but look like one. Only facilitators may see the mark. */
export async function markAlike(executor: Executor, authors: readonly Author[]): Promise<Author[]> {
  const skeletons = await skeletonsOf(executor);
  return authors.map((author) =>
    author.kind !== 'account' && skeletons.has(nameSkeleton(author.name))
      ? { ...author, alike: true }
      : author,
  );
}

function skeletonsOf(executor: Executor): Promise<ReadonlySet<string>> {
  const last = known.get(executor);
  if (last !== undefined && Date.now() - last.at < KNOWN_MS) return last.skeletons;
  const skeletons = listPeople(executor).then(
    (people) => new Set(people.map(({ name }) => nameSkeleton(name))),
  );
  known.set(executor, { at: Date.now(), skeletons });
  skeletons.catch(() => known.delete(executor));
  return skeletons;
}
