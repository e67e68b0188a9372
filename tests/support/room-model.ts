/** Actors of the model: each name, with its mission. */
export type Room = ReadonlyMap<string, string>;

/** A line of a file of actors; an empty cell says nothing. */
export interface Line {
  readonly name: string;
  readonly mission: string;
}

/** Names too different to be matched with each other. */
export const UNLIKE_NAMES = ['Borée', 'Cactus', 'Dune', 'Fjord', 'Glycine', 'Hublot', 'Jachère', 'Wapiti'];

/** Writes the file as a spreadsheet does. */
export const csvOf = (lines: readonly Line[]): string =>
  ['Nom,Famille,Missions', ...lines.map(({ name, mission }) => `${name},ESS,${quoted(mission)}`), ''].join(
    '\n',
  );

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** Imports the lines into a room, and counts the new, changed and unchanged ones. */
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
