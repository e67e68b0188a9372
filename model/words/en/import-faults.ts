import type { FaultSentence } from '../../writes/import/import-faults.ts';
import type { importFaults as french } from '../fr/import-faults.ts';

/** Text of each fault in a file: cause and remedy. */
export const importFaults = {
  missing: (v) =>
    `“${v('field')}” is empty: fill it in, or leave the line out. A merged cell counts for its first line only.`,
  missing_column: (v) => `No column says “${v('field')}”: choose which one does, or add it to the file.`,
  repeated_column: (v) =>
    `Two columns say “${v('field')}” (${v('first')} and ${v('second')}): leave one out or give it another meaning.`,
  too_long: (v) => `${v('length')} characters, ${v('max')} at most: shorten the text.`,
  bad_characters: () => 'The text holds control characters or a line break: remove them.',
  bad_name: (v) => `“${v('value')}” is no name: a letter or a digit is needed.`,
  unseen_character: (v) =>
    `The name holds a character that cannot be seen (${v('character')}, place ${v('place')}): remove it or write the name again.`,
  too_many: (v) => `${v('length')} items in this cell, ${v('max')} at most: remove some.`,
  unknown_value: (v) =>
    `“${v('value')}” is not known: choose what it means, or write one of these: ${v('allowed')}.`,
  bad_day: (v) =>
    `“${v('value')}” is not a date that exists: write a day (31/12/2024, the day before the month), a month (December 2024) or a year (2024).`,
  day_too_far: (v) =>
    `“${v('value')}” is outside the years ${v('first')} to ${v('last')}: check the year, or leave the cell empty.`,
  bad_yes: (v) => `“${v('value')}” is neither yes nor no: write one of them.`,
  bad_number: (v) => `“${v('value')}” is not a number: write digits only.`,
  bad_siren: (v) =>
    `“${v('value')}” is not a SIREN: it has nine digits (a SIRET fourteen). Correct it, or empty the cell.`,
  bad_url: (v) => `“${v('value')}” is not an address: write for instance https://example.org.`,
  repeated_key: (v) =>
    `The identifier “${v('value')}” is already that of line ${v('row')}: change it, or remove one of the two lines.`,
  repeated_name: (v) =>
    `“${v('value')}” is already on line ${v('row')}: remove one of the two, or give each an identifier.`,
  key_taken: (v) => `The identifier “${v('value')}” is taken elsewhere: write another.`,
  not_yours: (v) =>
    `“${v('value')}” also acts in territories that are not yours: choose not to change its sheet, or leave the line out.`,
  family_unsaid: (v) => `“${v('value')}” will be added: choose the family of actors added by links.`,
  actor_unknown: (v) =>
    v('near') === ''
      ? `“${v('value')}” is neither in the file nor on the map: correct the name, or add this actor.`
      : `“${v('value')}” is neither in the file nor on the map. Is it “${v('near')}”? Correct the name, or add this actor.`,
  actor_ambiguous: (v) =>
    `Several actors are called “${v('value')}”: write the identifier of the one that is meant.`,
  commitment_unknown: (v) =>
    `“${v('value')}” is not a known commitment: write its code, its identifier or its exact text.`,
  cooperation_unknown: (v) =>
    `“${v('value')}” is the identifier of no cooperation of the file or of the territory: correct it, or leave the line out.`,
  no_party: (v) =>
    `“${v('value')}” is no party to this cooperation: add it to its parties, or leave the line out.`,
  too_few_parties: () => 'A link joins two different actors at least: write who with whom.',
  role_mismatch: () =>
    'Funding, commissioning, supporting and governing go from one to another: fill in “From” and “To”.',
  private_line: () =>
    'This answer refuses to be published: it comes in for facilitators alone, and nobody else sees it.',
  dates_reversed: () => 'The end comes before the beginning: correct one of the two days.',
  no_party_here: () => 'None of these actors acts in this territory: add one, or leave the line out.',
  merged: (v) => `Cell ${v('cell')} is merged with the one above: unmerge, and fill in each line.`,
  uncomputed: (v) =>
    `Cell ${v('cell')} is a formula that nothing has computed: open the file in a spreadsheet program, save it and bring it again, or leave the column out.`,
  repeated_resource: (v) => `Line ${v('row')} already says this of this actor: make the two one.`,
} satisfies Readonly<Record<keyof typeof french, FaultSentence>>;
