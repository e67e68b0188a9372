import type { TerritoryMap } from '../../../model/contract/reading.ts';
import { SIGNS } from '../../../model/drawing/marks.ts';
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

  /** Returns the words for a link after a change: one that ended or sleeps has no level, one at 0 is there. */
  readonly after = ({ actorIds, after }: LinkChange): string => {
    if (after !== null) return this.level(after);
    if (this.#isNow('dormant', actorIds)) return t('bigScreen.asleep');
    return this.#isNow('active', actorIds) ? this.level(0) : t('bigScreen.gone');
  };

  /** Returns the sign that the map draws on a link after a change. */
  readonly signOf = ({ actorIds, before, after }: LinkChange): string => {
    if (before === null) return SIGNS.come;
    const isThere = this.#isNow('dormant', actorIds) || this.#isNow('active', actorIds);
    if (after === null) return isThere ? SIGNS.weaker : SIGNS.gone;
    return after > before ? SIGNS.stronger : SIGNS.weaker;
  };

  #isNow(wanted: 'active' | 'dormant', actorIds: readonly string[]): boolean {
    return (this.#maps[0]?.cooperations ?? []).some(
      ({ state, parties }) =>
        state === wanted && actorIds.every((id) => parties.some(({ actorId }) => actorId === id)),
    );
  }

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
