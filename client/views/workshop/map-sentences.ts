import type { TerritoryMap } from '../../../model/contract/reading.ts';
import { roleOfVoice } from '../../../model/elements/voices.ts';
import type { Named } from '../../../model/words/names.ts';
import { listOfNames, longDay } from '../../messages/format.ts';
import { t } from '../../messages/translate.ts';
import { inSentence, intensityName, labelOf } from '../../messages/vocabulary.ts';
import {
  type Comparison,
  indexMap,
  type LinkChange,
  OUTCOMES,
  type SaidOfPromise,
  type SaidOnly,
} from '../../state/index.ts';

/** The words for what came, went or changed on a map; called by what it was where it is no longer there. */
export class MapSentences {
  readonly #maps: readonly TerritoryMap[];

  constructor(...maps: readonly TerritoryMap[]) {
    this.#maps = maps;
  }

  /** Who it is; called by its id where no map has it. */
  readonly named = (actorId: string): Named => {
    for (const map of this.#maps) {
      const actor = indexMap(map).actors.get(actorId);
      if (actor !== undefined) return actor;
    }
    return { name: actorId };
  };

  readonly nameOf = (actorId: string): string => this.named(actorId).name;

  readonly names = (actorIds: readonly string[]): string => listOfNames(actorIds.map(this.nameOf));

  /** Returns the words for a link after a change. A link that ended or sleeps has no level. */
  readonly after = ({ actorIds, after }: LinkChange): string => {
    if (after !== null) return this.level(after);
    const [now] = this.#maps;
    const sleeps = now?.cooperations.some(
      ({ state, parties }) =>
        state === 'dormant' && actorIds.every((id) => parties.some(({ actorId }) => actorId === id)),
    );
    return t(sleeps ? 'bigScreen.asleep' : 'bigScreen.gone');
  };

  readonly level = (intensity: number): string => inSentence(intensityName(intensity));

  /** « AMAP et Lycée : on met en commun (alimentation) » */
  readonly link = (change: LinkChange): string => {
    const themes = listOfNames(this.#themesOf(change).map((theme) => inSentence(labelOf('themes', theme))));
    return t('minutes.link', this.names(change.actorIds), this.level(change.after ?? 0), themes);
  };

  /** « AMAP et Lycée : de « on s’informe » à « on s’ajuste » » */
  readonly changed = ({ actorIds, before, after }: LinkChange): string =>
    t('minutes.linkChanged', this.names(actorIds), this.level(before ?? 0), this.level(after ?? 0));

  /** « AMAP (élu·e), avec Lycée : on met en commun ; la carte garde « on s’informe » » */
  readonly sentence = ({ actorId, voice, partnerIds, intensity, kept }: SaidOnly): string =>
    t(
      'minutes.linkSaid',
      this.nameOf(actorId) + roleIn(voice),
      this.names(partnerIds),
      this.level(intensity),
      this.level(kept),
    );

  /** « tenu (AMAP), commencé (Lycée) » */
  readonly outcomes = (words: readonly SaidOfPromise[]): string =>
    words
      .flatMap(({ actorId, word }) =>
        OUTCOMES.filter((outcome) => outcome === word).map((outcome) =>
          t('minutes.outcomeOf', this.nameOf(actorId), t(`bigScreen.outcome.${outcome}`)),
        ),
      )
      .join(', ');

  readonly pair = ({ actorIds }: LinkChange): string => this.names(actorIds);

  readonly carriers = ({ commitment, actorIds }: Comparison['commitments']['carried'][number]): string =>
    t('minutes.carriers', this.names(actorIds), commitment.text);

  readonly resource = ({
    actorId,
    resourceId,
    note,
  }: TerritoryMap['needs'][number] | TerritoryMap['offers'][number]): string =>
    t(
      'shell.labelled',
      this.nameOf(actorId),
      inSentence(labelOf('resources', resourceId)) + (note === undefined ? '' : ` (${note})`),
    );

  /** « AMAP et Lycée : un jardin » */
  readonly wish = ({ parties, note }: TerritoryMap['cooperations'][number]): string =>
    t('minutes.wish', this.names(parties.map(({ actorId }) => actorId)), note ?? '');

  /** « AMAP et Lycée, pour le 30 juin 2026 : une cantine. Chacun a dit oui. » */
  readonly promise = ({ parties, promisedFor, note, state }: TerritoryMap['cooperations'][number]): string =>
    t(
      'minutes.promise',
      this.names(parties.map(({ actorId }) => actorId)),
      promisedFor === undefined ? '' : longDay(promisedFor),
      note ?? '',
      state === 'intention',
      listOfNames(
        parties.filter(({ agreedOn }) => agreedOn === undefined).map(({ actorId }) => this.nameOf(actorId)),
      ),
    );

  #themesOf({ actorIds }: LinkChange): readonly string[] {
    const [now] = this.#maps;
    const link = now?.links.find((one) => actorIds.every((id, i) => one.actorIds[i] === id));
    if (now === undefined || link === undefined) return [];
    const { cooperations } = indexMap(now);
    return [...new Set(link.cooperationIds.flatMap((id) => cooperations.get(id)?.themes ?? []))];
  }
}

/** Writes the role in which somebody speaks, « (élu·e) »; nothing without one. */
function roleIn(voice: string | undefined): string {
  const role = roleOfVoice(voice);
  return role === undefined ? '' : ` (${inSentence(labelOf('tableRoles', role))})`;
}
