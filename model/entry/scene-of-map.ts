import type { Language } from '../contract/primitives.ts';
import type { TerritoryMap } from '../contract/reading.ts';
import type { Reference } from '../contract/reference.ts';
import { memoizeByObject } from '../once.ts';
import type { EntryScene } from './scene.ts';

interface Asked {
  readonly reference: Reference;
  readonly byLanguage: Map<Language, EntryScene>;
}

const scenes = memoizeByObject(
  (_map: TerritoryMap, reference: Reference): Asked => ({ reference, byLanguage: new Map() }),
);

/** Builds the context for lines from a map: once for each map and language. */
export function sceneOfMap(map: TerritoryMap, reference: Reference, language: Language): EntryScene {
  const { byLanguage } = scenes(map, reference);
  const known = byLanguage.get(language);
  if (known !== undefined) return known;
  const made = makeScene(map, reference, language);
  byLanguage.set(language, made);
  return made;
}

function makeScene(map: TerritoryMap, reference: Reference, language: Language): EntryScene {
  return {
    language,
    territory: { name: map.territory.name },
    actors: [...map.actors, ...map.reserve].map(({ id, name, family, kind, aliases, membership }) => ({
      ...{ id, name, family, kind, aliases },
      onMap: membership?.onMap === true,
    })),
    commitments: map.commitments
      .filter(({ status }) => status === 'open')
      .map(({ id, code, text }) => ({ id, code, text })),
    cooperations: map.cooperations.map(({ id, nature, status, intensity, recordedOn, parties }) => ({
      ...{ id, nature, status, intensity, recordedOn },
      parties: parties.map(({ actorId, role }) => ({ actorId, role })),
    })),
    resources: reference.resources.map(({ id, label }) => ({ id, label: label[language] })),
    day: map.day,
  };
}
