import { understand } from '../../client/state/entry/index.ts';
import type { Entry, Named, Statement } from '../../client/state/index.ts';
import { demonstration } from './entry-scene.ts';

export const scene = demonstration();
export const read = (text: string, where = scene): Entry => understand(text, where);
const named = (name: Named): string => (name.is === 'known' ? name.actor.id : `${name.is} ${name.name}`);

/** Returns the interpretation of a line in short form. */
export function says(text: string, where = scene): unknown {
  const { statement } = read(text, where);
  return statement === null ? null : briefly(statement);
}

function briefly(statement: Statement): unknown {
  if (statement.kind === 'link') {
    const { parties, nature, status, intensity, note } = statement;
    return [parties.map((party) => `${party.role} ${named(party.named)}`), nature, status, intensity, note];
  }
  if (statement.kind === 'actors') return statement.actors.map(named);
  if (statement.kind === 'carry')
    return [
      statement.actors.map(named),
      statement.role,
      statement.commitments.map((carried) => (carried.is === 'known' ? carried.commitment.id : carried.text)),
    ];
  return [statement.kind, statement.actors.map(named), statement.resources, statement.themes];
}

/** Returns the links of a line, with their fields. */
export const linked = (text: string, where = scene): unknown =>
  (says(text, where) as unknown[] | null)?.slice(0, 2);

/** Returns the questions about a line, with the words concerned. */
export const asked = (text: string, where = scene): string[] =>
  read(text, where).faults.map(({ code, words }) => `${code} ${words}`);
