import type { Cooperation } from '../../../model/contract/cooperation.ts';
import type { Language } from '../../../model/contract/primitives.ts';
import type { MapActor, TerritoryMap } from '../../../model/contract/reading.ts';
import type { Reference } from '../../../model/contract/reference.ts';
import type { Texts } from '../../texts/texts.ts';
import { element, escapeXml } from '../map-svg/xml.ts';

type Labelled = ReadonlyArray<{ readonly id: string; readonly label: Readonly<Record<Language, string>> }>;

/**
 * Lists every actor of a map with its cooperations, and the commitments: the content of the drawing as text.
 */
export function actorSheets(
  map: TerritoryMap,
  reference: Reference,
  language: Language,
  texts: Texts['snapshotPage'],
): string[] {
  const names = new Map([...map.actors, ...map.reserve].map(({ id, name }) => [id, name]));
  const labelOf = (list: Labelled, id: string): string =>
    list.find((entry) => entry.id === id)?.label[language] ?? id;
  const kinds = reference.families.flatMap((family) => family.kinds);
  const row = (actor: MapActor): string =>
    element(
      'li',
      { 'data-row': actor.family, ...(actor.outside ? { 'data-outside': '' } : {}) },
      element(
        'details',
        { 'data-sheet': actor.id },
        element('summary', {}, escapeXml(actor.name)),
        element('div', {}, about(actor), links(actor)),
      ),
    );
  const about = (actor: MapActor): string =>
    element(
      'p',
      { class: 'soft' },
      escapeXml(
        [
          labelOf(reference.families, actor.family),
          ...(actor.kind === undefined ? [] : [labelOf(kinds, actor.kind)]),
          ...(actor.outside ? [texts.outside] : []),
        ].join(' · '),
      ),
    ) + (actor.description === undefined ? '' : element('p', {}, escapeXml(actor.description)));
  const links = (actor: MapActor): string => {
    const own = map.cooperations.filter(({ parties }) => parties.some(({ actorId }) => actorId === actor.id));
    if (own.length === 0) return element('p', { class: 'soft' }, texts.alone);
    return element('ul', { class: 'links' }, ...own.map((one) => element('li', {}, link(one, actor.id))));
  };
  const link = ({ nature, state, agreedIntensity, parties }: Cooperation, from: string): string => {
    const others = parties
      .filter(({ actorId }) => actorId !== from)
      .map(({ actorId }) =>
        element('button', { 'data-go': actorId }, escapeXml(names.get(actorId) ?? actorId)),
      );
    const parts = [
      labelOf(reference.natures, nature),
      state === 'unknown' ? texts.unknown : labelOf(reference.statuses, state),
      ...(state === 'active'
        ? [reference.intensities.find(({ level }) => level === agreedIntensity)?.label[language] ?? '']
        : []),
    ];
    return `${others.join(', ')} ${element('span', { class: 'soft' }, escapeXml(parts.join(', ')))}`;
  };
  const commitments = map.commitments.map((commitment) =>
    element(
      'li',
      {},
      escapeXml([commitment.code, commitment.text].filter((part) => part !== undefined).join(' · ')),
      ...(commitment.carriers.length === 0
        ? []
        : [
            ` ${element('span', { class: 'soft' }, `${texts.carriedBy} `)}`,
            commitment.carriers
              .map(({ actorId }) =>
                element('button', { 'data-go': actorId }, escapeXml(names.get(actorId) ?? actorId)),
              )
              .join(', '),
          ]),
    ),
  );
  return [
    element('h2', {}, `${texts.actors} (${map.actors.length})`),
    element('input', { 'data-find': '', type: 'search', 'aria-label': texts.find, placeholder: texts.find }),
    element('ul', { class: 'sheets' }, ...map.actors.map(row)),
    ...(map.reserve.length === 0
      ? []
      : [
          element('h2', {}, `${texts.reserve} (${map.reserve.length})`),
          element('ul', { class: 'sheets' }, ...map.reserve.map(row)),
        ]),
    ...(commitments.length === 0
      ? []
      : [
          element('h2', {}, `${texts.commitments} (${commitments.length})`),
          element('ul', { class: 'links' }, ...commitments),
        ]),
  ];
}
