import { once } from 'node:events';
import { createWriteStream, type WriteStream } from 'node:fs';
import path from 'node:path';
import { Family, Nature } from '../../model/contract/vocabulary.ts';
import { nameKeysOf } from '../../model/readings/name-similarity/name-keys.ts';
import { foldText } from '../../model/words/fold-text.ts';
import { nameMaker } from './made-names.ts';

/** Size of each territory. */
export const EACH = { actors: 400, cooperations: 1_200, changes: 40 } as const;

/** Columns of each file of the bulk import, as its header says them. */
const FILES = {
  Territory: 'id:ID(Territory),foldedName,name,level,version:long,revision:long,cohorts:string[]',
  Actor:
    'id:ID(Actor),foldedName,name,family,charter,description,version:long,nameKeys,tableRoles:string[],tags:string[]',
  Cooperation: 'id:ID(Cooperation),nature,formality,status,intensity:long,recordedOn,version:long',
  Commitment: 'id:ID(Commitment),text,origin,horizon,status,version:long',
  Change: 'id:ID(Change),mutationId,type,subjectId,before,after,at',
  ACTS_IN: ':START_ID(Actor),:END_ID(Territory),onMap:boolean,x:double,y:double',
  PARTY_TO: ':START_ID(Actor),:END_ID(Cooperation),role',
  FOR: ':START_ID(Commitment),:END_ID(Territory)',
  CHANGED: ':START_ID(Change),:END_ID(Territory),revision:long',
} as const;
type FileName = keyof typeof FILES;
const NODES: readonly FileName[] = ['Territory', 'Actor', 'Cooperation', 'Commitment', 'Change'];

type Value = string | number | boolean;
const cell = (value: Value): string =>
  typeof value === 'string' ? `"${value.replaceAll('"', '""')}"` : String(value);

/** Returns the id of a territory by its number. */
export const territoryIdOf = (number: number): string => `growth-${number}`;

/**
 * Writes an installation as files of Neo4j's bulk import: `territories` of 400 actors and 1,200 cooperations, with
 * varied names and the last changes of each.
 *
 * @returns the options of the import that name the files.
 */
export async function makeInstallation(folder: string, territories: number): Promise<string[]> {
  const files = new Map<FileName, WriteStream>();
  for (const [name, header] of Object.entries(FILES)) {
    const file = createWriteStream(path.join(folder, `${name}.csv`));
    file.write(`${header}\n`);
    files.set(name as FileName, file);
  }
  const put = (file: FileName, ...values: readonly Value[]): void => {
    files.get(file)?.write(`${values.map(cell).join(',')}\n`);
  };
  for (let number = 0; number < territories; number += 1) {
    writeTerritory(number, put);
    for (const file of files.values()) if (file.writableNeedDrain) await once(file, 'drain');
  }
  await Promise.all([...files.values()].map((file) => once(file.end(), 'finish')));
  return Object.keys(FILES).map((name) => {
    const isNode = NODES.includes(name as FileName);
    return `--${isNode ? 'nodes' : 'relationships'}=${name}=${path.join(folder, `${name}.csv`)}`;
  });
}

function writeTerritory(number: number, put: (file: FileName, ...values: readonly Value[]) => void): void {
  const names = nameMaker(number + 1);
  const id = territoryIdOf(number);
  const places = Array.from({ length: 40 }, () => names.place());
  const title = `Pays de ${places[0] ?? id}`;
  put('Territory', id, foldText(title), title, 'epci', 1, EACH.changes, 'made');
  const actorId = (i: number): string => `${id}-a${i}`;
  const called: string[] = [];
  for (let i = 0; i < EACH.actors; i += 1) {
    const name = names.actor(places);
    called.push(name);
    const family = Family.options[names.below(Family.options.length)] ?? 'citizens';
    const description = 'Une description de longueur ordinaire, comme on en écrit dans un atelier.';
    put(
      'Actor',
      actorId(i),
      foldText(name),
      name,
      family,
      'none',
      description,
      1,
      nameKeysOf({ name }),
      'elected',
      'made',
    );
    put('ACTS_IN', actorId(i), id, true, names.below(2400) - 1200, names.below(1600) - 800);
  }
  for (let i = 0; i < EACH.cooperations; i += 1) {
    const [first, step] = [names.below(EACH.actors), 1 + names.below(EACH.actors - 1)];
    const nature = Nature.options[names.below(Nature.options.length)] ?? 'unspecified';
    put('Cooperation', `${id}-c${i}`, nature, 'informal', 'active', names.below(5), '2026-02-01', 1);
    put('PARTY_TO', actorId(first), `${id}-c${i}`, 'from');
    put('PARTY_TO', actorId((first + step) % EACH.actors), `${id}-c${i}`, 'to');
  }
  for (let i = 0; i < 10; i += 1) {
    put('Commitment', `${id}-k${i}`, `Engagement ${i} de ${places[i] ?? ''}`, 'territory', 'star', 'open', 1);
    put('FOR', `${id}-k${i}`, id);
  }
  for (let i = 0; i < EACH.changes; i += 1) {
    const key = `Actor:${actorId(i)}`;
    const state = (text: string) => JSON.stringify({ [key]: { name: called[i], description: text } });
    const at = new Date(Date.UTC(2026, 8, 1, 8, number % 60, i)).toISOString();
    put(
      'Change',
      `${id}-h${i}`,
      `${id}-m${i}`,
      'actor.updated',
      actorId(i),
      state('Avant.'),
      state('Après.'),
      at,
    );
    put('CHANGED', `${id}-h${i}`, id, i + 1);
  }
}
