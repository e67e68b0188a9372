import type { Change } from '../../contract/change.ts';
import type { Language } from '../../contract/primitives.ts';
import type { Reference } from '../../contract/reference.ts';
import type { Facts } from '../../elements/facts.ts';
import { sayChangeIn } from '../../words/change-words.ts';
import { mannerOf, sayList } from '../../words/manner.ts';
import { sayIn } from '../../words/say.ts';
import { wordsIn } from '../../words/words.ts';
import { type ChangeSpeaker, titleOfChange, titleOnMap } from '../history/title-of-change.ts';
import { touchedBy } from '../history/touched.ts';

/** Words for captions. */
export interface CaptionWords {
  readonly language: Language;
  readonly reference: Pick<Reference, 'resources'>;
  /** Names of territories, by id. */
  readonly territories: ReadonlyMap<string, string>;
}

/** Describes a change as far as the reader may know; its existence is shown in any case. */
export function captionOf(
  told: Change | undefined,
  /** After the change, and before it: what goes is called as it was. */
  facts: readonly Facts[],
  words: CaptionWords,
): string {
  const { language } = words;
  if (told === undefined) return sayIn(wordsIn(language).film, language)('film.unsaid');
  const speaker = speakerOf(facts, words);
  return titleOfChange(told, speaker, (change) => titleOnMap(change, touchedBy(change), speaker));
}

function speakerOf(
  facts: readonly Facts[],
  { language, reference, territories }: CaptionWords,
): ChangeSpeaker {
  const say = sayChangeIn(language);
  const found = <T>(find: (one: Facts) => T | undefined): T | undefined => {
    for (const one of facts) {
      const item = find(one);
      if (item !== undefined) return item;
    }
    return undefined;
  };
  const actor = (id: string): string | undefined =>
    found(({ actors, outside }) => [...actors, ...outside].find((one) => one.id === id))?.name;
  const nameOf = (kind: string, id: string): string => {
    switch (kind) {
      case 'Cooperation': {
        const parties = found(({ cooperations }) => cooperations.find((one) => one.id === id))?.parties ?? [];
        const names = parties.map(({ actorId }) => actor(actorId) ?? say('history.nameless'));
        return names.length === 0 ? say('history.aCooperation') : sayList(names, language);
      }
      case 'Actor':
        return actor(id) ?? say('history.nameless');
      case 'Commitment':
        return (
          found(({ commitments, charterItems }) =>
            [...commitments, ...charterItems].find((one) => one.id === id),
          )?.text ?? say('history.nameless')
        );
      default:
        return territories.get(id) ?? say('history.nameless');
    }
  };
  return {
    say,
    nameOf,
    resource: (id) => {
      const label = reference.resources.find((one) => one.id === id)?.label[language];
      return label === undefined ? id : mannerOf(language).typeset(label);
    },
    // Answers to questions are in no film.
    question: (rule) => rule,
  };
}
