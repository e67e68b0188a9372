import type { ConfidenceReading, RankedMeasure } from '../../../contract/on-demand-measures.ts';
import { wordsIn } from '../../../words/words.ts';
import type { Speaker } from '../../gaps/speaker.ts';
import { SIMULATIONS } from '../../survival/worlds.ts';
import { type Confidence, confidenceOf } from '../confidence.ts';
import { namesIn } from '../sub-network.ts';
import type { Asked } from './asked-of.ts';

/** Estimates the stability of the top five of each centrality. */
export function readConfidence({ system, network, heading, say }: Asked): ConfidenceReading {
  const found = confidenceOf(system, network);
  const named = namesIn(system);
  const unheard = heading.coverage.of - heading.coverage.heard;
  const size = network.actorIds.length;
  // Scale of the reported values: pairs of others. If there are none, nobody is first.
  const scale = (measure: RankedMeasure) => (measure === 'betweenness' ? ((size - 1) * (size - 2)) / 2 : 1);
  const scaled = (value: number | null, measure: RankedMeasure) => value && value / scale(measure);
  const measures = (found ?? []).map(({ measure, stay, first, intervals }) => ({
    measure,
    stay,
    first: first.map(({ vertex, value, stays }) => ({
      ...named(network.actorIds[vertex] ?? ''),
      value: value / scale(measure),
      stays,
    })),
    actors: intervals.map(({ value, low, high }, vertex) => ({
      ...named(network.actorIds[vertex] ?? ''),
      value: scaled(value, measure),
      low: scaled(low, measure),
      high: scaled(high, measure),
    })),
  }));
  return { ...heading, sentence: sentenceOf(found, unheard, say), worlds: SIMULATIONS, unheard, measures };
}

function sentenceOf(found: readonly Confidence[] | null, unheard: number, say: Speaker): string {
  const texts = wordsIn(say.language).asked.confidence;
  if (found === null) return texts.tooLarge;
  const known = found.flatMap(({ measure, stay }) => (stay === null ? [] : [{ measure, stay }]));
  if (known.length === 0) return texts.nobody;
  if (unheard === 0) return texts.allHeard;
  const parts = known.map(({ measure, stay }) =>
    texts.times(say, Math.round(stay * 10), wordsIn(say.language).asked.by[measure]),
  );
  return texts.stay(say, unheard, say.list(parts));
}
