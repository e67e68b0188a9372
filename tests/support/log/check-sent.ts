import type { AskGraph } from './ask-graph.ts';

/** A write that was sent under a key, and what became of it as its writer knows. */
export interface Sent {
  /** Its Idempotency-Key, under which its Change is kept. */
  readonly key: string;
  /** The status of its last answer; undefined where none came. */
  readonly status: number | undefined;
  /** Header `maillage-revision` of the answer. */
  readonly revisions?: string | null | undefined;
}

interface Row {
  readonly key: string;
  readonly made: readonly string[];
}

/**
 * Checks that each acknowledged write is in the log once, with the revisions returned to its writer, and no
 * refused one is.
 */
export async function checkSent(ask: AskGraph, sent: readonly Sent[]): Promise<string[]> {
  if (sent.length === 0) return [];
  const rows = await ask<Row>(
    `UNWIND $keys AS key MATCH (c:Change {mutationId: key})
     RETURN key, COLLECT {
       MATCH (c)-[of:CHANGED]->(t:Territory) RETURN t.id + '=' + toString(of.revision) ORDER BY t.id
     } AS made`,
    { keys: [...new Set(sent.map(({ key }) => key))] },
  );
  const found = new Map<string, Row[]>();
  for (const row of rows) found.set(row.key, [...(found.get(row.key) ?? []), row]);
  const acknowledged = new Set(sent.filter(isAcknowledged).map(({ key }) => key));
  return sent.flatMap((one) => {
    const changes = found.get(one.key) ?? [];
    if (changes.length > 1) return [`The write ${one.key} stands ${changes.length} times in the log.`];
    const [change] = changes;
    if (isAcknowledged(one))
      return change === undefined
        ? [`The acknowledged write ${one.key} is not in the log.`]
        : differing(one, change);
    // Refused since its key was another's: what stands there is the other.
    return isRefused(one) && change !== undefined && !acknowledged.has(one.key)
      ? [`The write ${one.key} was refused with ${one.status}, and stands in the log.`]
      : [];
  });
}

const isAcknowledged = ({ status = 0 }: Sent): boolean => status >= 200 && status < 300;
// The effect of a 5xx is unknown: the write may have succeeded before a later failure.
const isRefused = ({ status = 0 }: Sent): boolean => status >= 400 && status < 500;

function differing({ key, revisions }: Sent, { made }: Row): string[] {
  const told = revisions?.split(', ') ?? [];
  const wrong = told.filter((one) => !made.includes(one));
  return wrong.length === 0
    ? []
    : [`The write ${key} was told ${wrong.join(', ')}, and the log has ${made.join(', ') || 'no revision'}.`];
}
