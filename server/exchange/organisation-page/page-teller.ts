import type { OrganisationPage, PageLink } from '../../../model/contract/organisation-page.ts';
import type { Label, Language } from '../../../model/contract/primitives.ts';
import type { Reference } from '../../../model/contract/reference.ts';
import { roleOfVoice } from '../../../model/elements/voices.ts';
import { capital } from '../../../model/words/capital.ts';
import { mannerOf, sayList } from '../../../model/words/manner.ts';
import { sayDay, sayOn } from '../../../model/words/say-day.ts';
import { type Texts, textsIn } from '../../texts/texts.ts';

type Labelled = ReadonlyArray<{ readonly id: string; readonly label: Label }>;

/** Texts of a page in one language. */
export interface PageTeller {
  readonly texts: Texts['organisationPage'];
  readonly language: Language;
  /** « ESS · Association · locale » */
  kindOf(actor: OrganisationPage['actor']): string;
  /** « Finance », « Est financé par », « Fait ensemble · », before the partners. */
  natureOf(link: Pick<PageLink, 'nature' | 'role'>): string;
  /** « Énergie · Active · depuis 2021 » */
  stateOf(link: PageLink): string;
  /** Declarations of the organisation about a link, a sentence each. */
  saidOf(link: PageLink): string[];
  theme(id: string): string;
  resource(id: string): string;
  carrierRole(id: string): string;
  commitmentStatus(id: string): string;
  day(day: string): string;
  on(day: string): string;
  named(label: string, value: string): string;
}

/** Returns the texts of one language, with the labels of the reference tables. */
export function pageTeller(reference: Reference, language: Language): PageTeller {
  const texts = textsIn(language).organisationPage;
  const labelOf = (list: Labelled, id: string): string =>
    list.find((entry) => entry.id === id)?.label[language] ?? id;
  const day = (saidDay: string): string => sayDay(saidDay, language);
  const on = (saidDay: string): string => sayOn(saidDay, language);
  const level = (intensity: number): string =>
    reference.intensities.find((entry) => entry.level === intensity)?.label[language] ?? String(intensity);
  const theme = (id: string): string => labelOf(reference.themes, id);
  const timesOf = (
    state: PageLink['state'],
    start: string | undefined,
    end: string | undefined,
  ): string[] => {
    if (start === undefined) return end === undefined ? [] : [texts.until(day(end))];
    if (end !== undefined) return [texts.between(day(start), day(end))];
    return [state === 'ended' ? texts.began(day(start)) : texts.since(day(start))];
  };
  return {
    ...{ texts, language, theme, day, on },
    kindOf: ({ family, kind, scale }) =>
      [
        reference.families.find(({ id }) => id === family)?.shortLabel[language] ?? family,
        ...(kind === undefined
          ? []
          : [
              labelOf(
                reference.families.flatMap(({ kinds }) => kinds),
                kind,
              ),
            ]),
        ...(scale === undefined ? [] : [labelOf(reference.scales, scale)]),
      ].join(' · '),
    natureOf: ({ nature, role }) => {
      const entry = reference.natures.find(({ id }) => id === nature);
      const side = role === 'from' ? entry?.fromLabel : role === 'to' ? entry?.toLabel : undefined;
      if (side === undefined) return `${entry?.label[language] ?? nature} ·`;
      return capital(side[language]);
    },
    stateOf: ({ themes, state, startedOn, endedOn }) =>
      [
        ...(themes.length === 0 ? [] : [sayList(themes.map(theme), language)]),
        state === 'unknown' ? texts.unknown : labelOf(reference.statuses, state),
        ...timesOf(state, startedOn, endedOn),
      ].join(' · '),
    saidOf: ({ said }) =>
      said.map(({ intensity, on: when, voice }) => {
        const role = roleOfVoice(voice);
        return role === undefined
          ? texts.said(level(intensity), on(when))
          : texts.saidAs(level(intensity), on(when), labelOf(reference.tableRoles, role));
      }),
    resource: (id) => labelOf(reference.resources, id),
    carrierRole: (id) => labelOf(reference.carrierRoles, id),
    commitmentStatus: (id) => labelOf(reference.commitmentStatuses, id),
    named: (label, value) => `${label}${mannerOf(language).colon}${value}`,
  };
}
