import type { Cooperation } from '../../../model/contract/cooperation.ts';
import { textsIn } from '../../texts/texts.ts';
import type { Exported } from '../exported.ts';
import { provenanceOf } from '../provenance.ts';
import type { Cell, Manner } from './cells.ts';
import { rowsOf, zipTables } from './csv.ts';
import { codebook, readme } from './readme.ts';
import { tablesOf } from './tables.ts';

/** Beyond it a square of actors has ten million cells: the list of linked pairs says the same in less. */
const MOST_IN_MATRIX = 3000;

/**
 * Adjacency matrices for UCINET, R and numpy, by identifier in the order of `actors`: actors by actors, and
 * actors by cooperations. Raw CSV in one zip, with a codebook of every column.
 */
export const matrices = {
  write(exported: Exported, { reference, language }: Omit<Manner, 'raw'>): Buffer {
    const manner: Manner = { reference, language, raw: true, guarded: true };
    const says = textsIn(language).matrices;
    const tables = tablesOf(exported, (id) => id === 'actors' || id === 'cooperations');
    const inside = exported.map.actors.filter(({ outside }) => outside !== true).map(({ id }) => id);
    const squares = inside.length > MOST_IN_MATRIX ? [] : matricesOf(exported, inside);
    return zipTables(
      [
        ...squares,
        ...tables.map((one) => [one.id, rowsOf(one, manner)] as const),
        [
          'readme',
          [
            ...readme(provenanceOf(exported, reference, language), manner),
            [says.matrices, squares.length === 0 ? says.tooLarge : says.order],
          ],
        ],
        [
          'codebook',
          [
            ...codebook(tables, manner),
            ...squares.flatMap(([id]) => [
              [id, 'id', 'id', says.text, says.row],
              [id, '*', id, says.number, says[id]],
            ]),
          ],
        ],
      ],
      manner,
    );
  },
} as const;

type Square = readonly [id: 'one-mode-matrix' | 'two-mode-matrix', rows: Cell[][]];

function matricesOf({ map, links, choices }: Exported, ids: readonly string[]): Square[] {
  const places = new Map(ids.map((id, i) => [id, i]));
  const square = ids.map(() => ids.map(() => 0));
  for (const {
    actorIds: [a, b],
    intensity,
    weight,
  } of links)
    for (const [row, column] of [
      [places.get(a), places.get(b)],
      [places.get(b), places.get(a)],
    ]) {
      const cells = row === undefined ? undefined : square[row];
      if (cells !== undefined && column !== undefined)
        cells[column] = choices.multiParty === 'newman' ? weight : intensity;
    }
  const isCounted = ({ parties }: Cooperation) =>
    choices.multiParty !== 'exclude' || parties.filter(({ actorId }) => places.has(actorId)).length < 3;
  const cooperations = map.cooperations.filter((one) => one.state === 'active' && isCounted(one));
  const parties = cooperations.map((one) => new Set(one.parties.map(({ actorId }) => actorId)));
  return [
    ['one-mode-matrix', [['id', ...ids], ...ids.map((id, i) => [id, ...(square[i] ?? [])])]],
    [
      'two-mode-matrix',
      [
        ['id', ...cooperations.map(({ id }) => id)],
        ...ids.map((id) => [id, ...parties.map((party) => (party.has(id) ? 1 : 0))]),
      ],
    ],
  ];
}
