import { readFileSync } from 'node:fs';
import type { WordScene } from '../../bench/words/open-scene.ts';
import { type SpokenLine, score, type TrueLink, type Verdict } from '../../bench/words/score.ts';
import { readEntry } from '../../model/entry/read-entry.ts';
import type { EntryScene, NotedLink } from '../../model/entry/scene.ts';

const fixture = (name: string): string =>
  readFileSync(new URL(`../../fixtures/words/${name}`, import.meta.url), 'utf8');

const SCENES = JSON.parse(fixture('scenes.json')) as readonly WordScene[];

/** Reads the lines of a file of fixtures/words. */
export const spokenLines = (name: string): readonly SpokenLine[] =>
  fixture(name)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as SpokenLine);

/** Builds a scene of fixtures/words, with some links on its map. */
export function spokenScene(id: string, links: readonly TrueLink[] = []): EntryScene {
  const scene = SCENES.find((one) => one.id === id);
  if (scene === undefined) throw new Error(`No scene ${id}.`);
  return {
    language: scene.lang,
    territory: { name: scene.territory },
    actors: scene.actors.map(({ sigle, ...actor }) => ({
      ...actor,
      aliases: sigle === undefined ? undefined : [{ name: sigle, kind: 'acronym' as const }],
    })),
    commitments: scene.commitments,
    cooperations: links.map(notedLink),
    resources: [],
    day: scene.day,
  };
}

const notedLink = ({ nature, from = [], to = [], parties = [] }: TrueLink, i: number): NotedLink => ({
  id: `c${i}`,
  nature: (nature[0] ?? 'unspecified') as NotedLink['nature'],
  status: 'active',
  parties: [
    ...from.map((actorId) => ({ actorId, role: 'from' as const })),
    ...to.map((actorId) => ({ actorId, role: 'to' as const })),
    ...parties.map((actorId) => ({ actorId, role: 'member' as const })),
  ],
});

/** Scores the interpretation of a line. */
export function verdictOf(line: SpokenLine): Verdict {
  const scene = spokenScene(line.scene, line.before?.links);
  const preview = readEntry({ text: line.text, previous: line.previous }, { ...scene, language: line.lang });
  return score(line, preview, (id) => scene.actors.find((actor) => actor.id === id)?.name ?? id);
}
