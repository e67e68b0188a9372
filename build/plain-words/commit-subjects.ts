import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

/** When the rule began to hold: earlier commits are not rewritten. A day, since a hash may be another after a merge. */
const SINCE = '2026-12-01T10:36:00Z';
const LONGEST_SUBJECT = 72;

/** Words that end like another form of a verb and are imperatives. */
const IMPERATIVE =
  /^(?:\w+ss|\w*focus|bring|bias|canvas|embed|exceed|feed|need|proceed|ring|seed|shed|speed|spring|string|wed|alias|bus)$/i;
const OPENS_A_NOUN =
  /^(?:a|an|all|and|any|each|every|it|its|no|nobody|nothing|one|that|the|these|this|those|what|when|who|whoever)$/i;

/** Lists the faults of a commit subject: over 72 characters, or not an imperative (“Add”, not “Added”). */
export function subjectFaults(subject: string): string[] {
  const [first = ''] = subject.split(/[\s:]/);
  const isOtherForm = /(?:ed|ing|[^s]s)$/i.test(first) && !IMPERATIVE.test(first);
  return [
    ...(subject.length > LONGEST_SUBJECT ? [`${subject.length} characters`] : []),
    ...(isOtherForm || OPENS_A_NOUN.test(first) || /^\p{Ll}/u.test(first) ? ['not an imperative'] : []),
    ...(subject.endsWith('.') ? ['ends with a full stop'] : []),
  ];
}

/**
 * Examines the subjects of all commits since the rule.
 *
 * @returns one line a fault; none outside of a repository (an archive).
 */
export function commitFaults(root: string): string[] {
  if (!existsSync(path.join(root, '.git'))) return [];
  const rows = execFileSync('git', ['log', '--no-merges', '--format=%h %s', `--since=${SINCE}`], {
    cwd: root,
    encoding: 'utf8',
  });
  return rows.split('\n').flatMap((row) => {
    const [hash = '', ...subject] = row.split(' ');
    return row === ''
      ? []
      : subjectFaults(subject.join(' ')).map((fault) => `commit ${hash}: ${fault}: ${subject.join(' ')}`);
  });
}
