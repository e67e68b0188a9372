import { vocabularyOf } from '../../client/state/entry/vocabulary.ts';
import { loaded, patchState, type Scene } from '../../client/state/index.ts';
import type { Commitment } from '../../model/contract/commitment.ts';
import type { MapActor } from '../../model/contract/reading.ts';
import { readFixture } from '../../server/fixtures/read-fixture.ts';
import { loadReference } from '../../server/reference/load-reference.ts';

export const reference = loadReference([]);

/** Builds an actor in the form of the map. */
export const mapActor = (id: string, name: string, more: Partial<MapActor> = {}): MapActor => ({
  id,
  name,
  family: 'social_economy',
  tableRoles: [],
  charter: 'none',
  tags: [],
  version: 1,
  membership: { onMap: true },
  ...more,
});

export const mapCommitment = (id: string, text: string, more: Partial<Commitment> = {}): Commitment => ({
  id,
  text,
  origin: 'territory',
  horizon: 'star',
  status: 'open',
  themes: [],
  carriers: [],
  version: 1,
  ...more,
});

export const sceneWith = (actors: readonly MapActor[], more: Partial<Scene> = {}): Scene => ({
  actors,
  commitments: [],
  vocabulary: vocabularyOf(reference),
  ...more,
});

/** Loads the demonstration from its file. */
export function demonstration(): Scene {
  const { fixture } = readFixture('val-d-exemple');
  return sceneWith(
    fixture.actors.flatMap(({ id, name, family, kind, membership }) =>
      name === undefined || family === undefined
        ? []
        : [
            mapActor(id, name, {
              family,
              ...(kind === undefined ? {} : { kind }),
              membership: { onMap: membership?.onMap !== false },
            }),
          ],
    ),
    {
      commitments: fixture.commitments.map(({ id, code, text, status }) =>
        mapCommitment(id, text, {
          ...(code === undefined ? {} : { code }),
          ...(status === undefined ? {} : { status }),
        }),
      ),
    },
  );
}

/** The vocabulary the screen has once it read it: labels come from there. */
export const readVocabulary = (): void => patchState({ reference: loaded(reference, null) });
