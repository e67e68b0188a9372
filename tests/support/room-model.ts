/** What an actor of the model is: its name, and what it says of itself. */
export type Room = ReadonlyMap<string, string>;

/** A line of a file of actors; an empty cell says nothing. */
export interface Line {
  readonly name: string;
  readonly mission: string;
}

/** Names of which none may be taken for another. */
export const UNLIKE_NAMES = ['Borée', 'Cactus', 'Dune', 'Fjord', 'Glycine', 'Hublot', 'Jachère', 'Wapiti'];

/** The file as a spreadsheet writes it. */
export const csvOf = (lines: readonly Line[]): string =>
  ['Nom,Famille,Missions', ...lines.map(({ name, mission }) => `${name},ESS,${quoted(mission)}`), ''].join(
    '\n',
  );

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** What the lines make of a room, and how many are new, say something else, say nothing new. */
export function importInto(room: Room, lines: readonly Line[]) {
  const next = new Map(room);
  const counts = { added: 0, updated: 0, unchanged: 0 };
  for (const { name, mission } of lines) {
    const known = next.get(name);
    if (known === undefined) counts.added += 1;
    else if (mission !== '' && mission !== known) counts.updated += 1;
    else counts.unchanged += 1;
    next.set(name, mission === '' ? (known ?? '') : mission);
  }
  return { room: next, counts };
}
