import ical, { ICalAlarmType, ICalCalendarMethod, ICalEventTransparency } from 'ical-generator';
import type { Language } from '../../../model/contract/primitives.ts';
import type { Reference } from '../../../model/contract/reference.ts';
import { lastDayOf } from '../../../model/elements/day.ts';
import type { CooperationAt, System } from '../../../model/elements/system.ts';
import { type GapLabels, makeSpeaker, type Speaker } from '../../../model/readings/gaps/speaker.ts';
import { openPromises, partyIds } from '../../../model/readings/promises.ts';
import { mannerOf } from '../../../model/words/manner.ts';
import { textsIn } from '../../texts/texts.ts';
import { printable } from '../map-svg/xml.ts';

type Labels = GapLabels & Pick<Reference, 'natures' | 'statuses'>;

/** Reminder a week before, at nine in the morning: seconds before the day begins. */
const REMINDED = (7 * 24 - 9) * 3600;

/**
 * The promises of a territory that have a day and have not begun, as a calendar (RFC 5545), each on the last day it was
 * promised for. A promise keeps its UID, so that taking the file again moves what was moved and doubles nothing.
 */
export function promisesCalendar(system: System, labels: Labels, language: Language): string {
  const { facts, reading } = system;
  const texts = textsIn(language).calendar;
  const say = makeSpeaker(facts, labels, language);
  const calendar = ical({
    name: printable(texts.calendar(facts.territory.name)),
    prodId: { company: 'Maillage', product: 'promises', language: language.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
  });
  for (const promise of openPromises(system)) {
    const { id, promisedFor } = promise;
    if (promisedFor === undefined) continue;
    const summary = printable(texts.title(say.names(partyIds(promise))));
    calendar.createEvent({
      id: `promise-${id}@maillage`,
      start: midnightOf(lastDayOf(promisedFor)),
      allDay: true,
      // The file is the same as long as what it says is.
      stamp: midnightOf(reading.day),
      summary,
      description: printable(
        [texts.promisedFor(say.day(promisedFor)), ...aboutOf(promise, labels, say)].join('\n'),
      ),
      // Nobody is busy all that day.
      transparency: ICalEventTransparency.TRANSPARENT,
      alarms: [{ type: ICalAlarmType.display, trigger: REMINDED, description: summary }],
    });
  }
  return calendar.toString();
}

const midnightOf = (day: string): Date => new Date(`${day}T00:00:00Z`);

/** Describes a promise: nature, state, themes and note. */
function aboutOf(
  { nature, state, themes, note }: CooperationAt,
  { natures, statuses }: Labels,
  { language, theme }: Speaker,
): string[] {
  const labelOf = (list: Labels['statuses'], id: string): string =>
    list.find((entry) => entry.id === id)?.label[language] ?? id;
  return [
    ...(nature === 'unspecified' ? [] : [labelOf(natures, nature)]),
    ...(themes.length === 0 ? [] : [themes.map(theme).join(mannerOf(language).semicolon)]),
    labelOf(statuses, state),
    ...(note === undefined ? [] : [note]),
  ];
}
