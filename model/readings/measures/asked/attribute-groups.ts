import type { Attribute } from '../../../contract/on-demand-measures.ts';
import { wordsIn } from '../../../words/words.ts';
import { landOfEach, landsReading } from '../../lands-reading.ts';
import { type Asked, wordOf } from './asked-of.ts';

/** The group of each vertex by an attribute, null where it is not known, and how groups are called. */
interface AttributeGroups {
  readonly groupOf: ReadonlyArray<string | null>;
  readonly labelOf: (value: string) => string;
}

/** Whether an actor has the tag asked for. */
const WITH = 'with';
const WITHOUT = 'without';

export function attributeGroups(
  { system, network: { actorIds }, reference, say }: Asked,
  by: Attribute,
  tag: string | undefined,
): AttributeGroups {
  const { language } = say;
  const ofEach = (find: (actor: { readonly id: string } & ActorOf) => string | undefined) =>
    actorIds.map((id) => {
      const actor = system.actors.get(id);
      return (actor && find(actor)) ?? null;
    });
  switch (by) {
    case 'family':
      return {
        groupOf: ofEach(({ family }) => (family === 'unspecified' ? undefined : family)),
        labelOf: (value) => wordOf(reference.families, value, language),
      };
    case 'scale':
      return {
        groupOf: ofEach(({ scale }) => scale),
        labelOf: (value) => wordOf(reference.scales, value, language),
      };
    case 'charter':
      return {
        groupOf: ofEach(({ charter }) => charter),
        labelOf: (value) => wordOf(reference.charterRelations, value, language),
      };
    case 'tag': {
      const wanted = tag?.toLowerCase();
      const words: Readonly<Record<string, string>> = wordsIn(language).asked.tagged(tag ?? '');
      return {
        groupOf: ofEach(({ tags }) => (tags.some((own) => own.toLowerCase() === wanted) ? WITH : WITHOUT)),
        labelOf: (value) => words[value] ?? value,
      };
    }
    case 'land': {
      const lands = landsReading(system, language);
      const landOf = landOfEach(lands);
      const names = new Map(lands.map(({ id, name }) => [id, name]));
      return { groupOf: ofEach(({ id }) => landOf.get(id)), labelOf: (value) => names.get(value) ?? value };
    }
  }
}

interface ActorOf {
  readonly family: string;
  readonly scale?: string | undefined;
  readonly charter: string;
  readonly tags: readonly string[];
}
