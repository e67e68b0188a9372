import type { NewTerritory } from '../../model/contract/territory.ts';
import { mergeEdits, missingFrom } from '../../model/elements/element-edits.ts';
import { type Elements, nodeKey, type Properties } from '../../model/elements/elements.ts';
import { scopeOf } from '../../model/elements/touched.ts';
import { UnknownReferenceError } from '../../model/errors.ts';
import { type PlaceContents, placeContents } from '../../model/readings/places/place-contents.ts';
import { memberOfEntry, newActorElements, newTerritoryElements } from '../../model/writes/new-elements.ts';
import { loadGeography } from '../reference/load-geography.ts';
import { type Committed, commitWrite, type WriteContext, type WriteDeps } from './commit-write.ts';
import { newId } from './new-id.ts';
import { readElements } from './read-elements.ts';

/** Creates a territory: by name and level, or from an official place with the institutions it brings. */
export function addTerritory(
  deps: WriteDeps,
  input: NewTerritory,
  context: WriteContext,
): Promise<Committed> {
  const id = input.id ?? newId();
  const elements = 'place' in input ? fromPlace(id, input) : newTerritoryElements(id, input);
  return commitWrite(deps, {
    type: 'territory.added',
    subjectId: id,
    context,
    scope: scopeOf({ territoryIds: [id] }),
    creates: nodeKey('Territory', id),
    read: (reader) => readElements(reader, elements),
    // An institution is one actor in all territories: where it is there already it only joins.
    plan: (state) => missingFrom(state, elements),
  });
}

function fromPlace(territoryId: string, input: Extract<NewTerritory, { place: string }>): Elements {
  const { place, id: _id, ...own } = input;
  const contents = placeContents(loadGeography(), place);
  if (contents === undefined) throw new UnknownReferenceError([{ path: 'place', id: place }]);
  const fields = { ...contents.territory, ...own, name: own.name ?? contents.territory.name };
  return mergeEdits(
    newTerritoryElements(territoryId, fields),
    ...contents.actors.map(({ id, onMap, ...actor }) =>
      newActorElements(id, territoryId, { ...actor, membership: { onMap } }),
    ),
    membershipsByLaw(contents),
  ) as ReadonlyMap<string, Properties>;
}

const membershipsByLaw = ({ memberOf }: PlaceContents): Elements =>
  new Map(memberOf.map(({ fromId, toId, source }) => memberOfEntry(fromId, toId, { source })));
