import { z } from 'zod';
import { Position } from '../../model/contract/territory.ts';
import { PUBLIC_VISIBILITY, type Visibility } from '../../model/elements/visibility/visibility.ts';
import { defineQuery } from './define-query.ts';
import { type Reader, readRows } from './reader.ts';

const ReadPositions = defineQuery({
  file: 'territories/read-positions.cypher',
  access: 'read',
  params: z.object({ territoryId: z.string(), seesPrivate: z.boolean() }),
  row: z.object({ positions: z.array(Position) }),
});

/** Reads where the actors of a territory are on its map; undefined when there is no such territory. */
export async function readPositions(
  reader: Reader,
  territoryId: string,
  { seesPrivate }: Visibility = PUBLIC_VISIBILITY,
): Promise<Position[] | undefined> {
  const [row] = await readRows(reader, ReadPositions, { territoryId, seesPrivate });
  return row?.positions;
}
