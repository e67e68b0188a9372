import type { ConfidenceReading, RankedMeasure } from '../../../contract/asked-measures.ts';
import type { Label } from '../../../contract/primitives.ts';
import { fr } from '../../../words/french.ts';
import type { Speaker } from '../../gaps/speaker.ts';
import { WORLDS } from '../../survival/worlds.ts';
import { type Confidence, confidenceOf } from '../confidence.ts';
import { namesIn } from '../named-actors.ts';
import type { Asked } from './asked-of.ts';

/** How measures stand in a sentence. */
const BY: Readonly<Record<RankedMeasure, Label>> = {
  degree: { fr: 'le nombre de liens', en: 'number of links' },
  betweenness: { fr: fr`l'intermédiarité`, en: 'betweenness' },
  closeness: { fr: 'la proximité', en: 'closeness' },
  eigenvector: { fr: 'le vecteur propre', en: 'eigenvector' },
};

/** How sure the first five of each centrality are. */
export function readConfidence({ system, network, said, say }: Asked): ConfidenceReading {
  const found = confidenceOf(system, network);
  const named = namesIn(system);
  const unheard = said.coverage.of - said.coverage.heard;
  const size = network.actorIds.length;
  // As the measures give it: of the pairs of others.
  const scale = (measure: RankedMeasure) =>
    measure === 'betweenness' && size > 2 ? ((size - 1) * (size - 2)) / 2 : 1;
  const measures = (found ?? []).map(({ measure, stay, first }) => ({
    measure,
    stay,
    first: first.map(({ vertex, value, stays }) => ({
      ...named(network.actorIds[vertex] ?? ''),
      value: value / scale(measure),
      stays,
    })),
  }));
  return { ...said, sentence: sentenceOf(found, unheard, say), worlds: WORLDS, unheard, measures };
}

const TEXTS = {
  fr: {
    tooLarge: fr`Non calculé : ce réseau est trop grand pour tirer des mondes.`,
    nobody: fr`Personne ne se détache ici.`,
    allHeard: fr`Tous ont répondu : les premiers rangs ne dépendent plus de personne.`,
    times: (_: Speaker, times: number, by: string) =>
      times === 0 ? fr`moins d'une fois sur 10 pour ${by}` : fr`${times} fois sur 10 pour ${by}`,
    stay: ({ count }: Speaker, unheard: number, parts: string) =>
      fr`Quand ${count(unheard, 'acteur qui manque aura', 'acteurs qui manquent auront')} répondu, les cinq premiers devraient le rester ${parts}.`,
  },
  en: {
    tooLarge: 'Not computed: this network is too large to draw worlds.',
    nobody: 'Nobody stands out here.',
    allHeard: 'Everyone has answered: the first ranks depend on nobody any more.',
    times: ({ count }: Speaker, times: number, by: string) =>
      times === 0 ? `less than once in 10 by ${by}` : `${count(times, 'time', 'times')} in 10 by ${by}`,
    stay: ({ count }: Speaker, unheard: number, parts: string) =>
      `Once ${count(unheard, 'actor who is missing has', 'actors who are missing have')} answered, the first five should stay so ${parts}.`,
  },
};

function sentenceOf(found: readonly Confidence[] | null, unheard: number, say: Speaker): string {
  const texts = TEXTS[say.language];
  if (found === null) return texts.tooLarge;
  const known = found.flatMap(({ measure, stay }) => (stay === null ? [] : [{ measure, stay }]));
  if (known.length === 0) return texts.nobody;
  if (unheard === 0) return texts.allHeard;
  const parts = known.map(({ measure, stay }) =>
    texts.times(say, Math.round(stay * 10), BY[measure][say.language]),
  );
  return texts.stay(say, unheard, say.list(parts));
}
