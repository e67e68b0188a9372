import type { OrganisationPage, PageLink } from '../../../model/contract/organisation-page.ts';
import { sayList } from '../../../model/words/manner.ts';
import { element, escapeXml } from '../map-svg/xml.ts';
import type { PageTeller } from './page-teller.ts';

const OWN_WORDS = ['mission', 'expertise', 'frame', 'constraints', 'expects'] as const;

/** Numbers from which links stand in two columns, and in three. */
const [MANY_LINKS, CROWD] = [5, 16];

/** Writes the organisation's own texts; nothing if there are none. */
export function ownWords({ actor }: OrganisationPage, { texts }: PageTeller): string {
  const ownWords = OWN_WORDS.flatMap((field) => {
    const text = actor[field];
    return text === undefined ? [] : [{ label: texts[field], text }];
  });
  if (ownWords.length === 0 && actor.description === undefined) return '';
  return section(
    'words',
    texts.words,
    actor.description === undefined ? '' : element('p', { class: 'typed' }, escapeXml(actor.description)),
    ownWords.length === 0
      ? ''
      : element(
          'dl',
          {},
          ...ownWords.map(({ label, text }) =>
            element(
              'div',
              {},
              element('dt', {}, escapeXml(label)),
              element('dd', { class: 'typed' }, escapeXml(text)),
            ),
          ),
        ),
  );
}

/** Lists its links, by the names of the partners. */
export const linksSection = ({ links }: OrganisationPage, teller: PageTeller): string =>
  section(
    links.length < MANY_LINKS ? 'links' : links.length < CROWD ? 'links many' : 'links crowd',
    teller.texts.links,
    listOf(
      links.map((link) => linkItem(link, teller, [])),
      teller.texts.noLinks,
    ),
  );

export const promisesSection = ({ promises }: OrganisationPage, teller: PageTeller): string =>
  section(
    'promises',
    teller.texts.promises,
    listOf(
      promises.map(({ promisedFor, agreedOn, ...link }) =>
        linkItem(link, teller, [
          ...(promisedFor === undefined ? [] : [teller.texts.promisedFor(teller.day(promisedFor))]),
          ...(agreedOn === undefined ? [] : [teller.texts.agreed(teller.on(agreedOn))]),
        ]),
      ),
      teller.texts.noPromises,
    ),
  );

export const commitmentsSection = ({ commitments }: OrganisationPage, teller: PageTeller): string =>
  section(
    'commitments',
    teller.texts.commitments,
    listOf(
      commitments.map(({ text, role, status, themes, dueOn }) =>
        item(text, [
          [
            teller.carrierRole(role),
            ...(status === 'open' ? [] : [teller.commitmentStatus(status)]),
            ...(themes.length === 0 ? [] : [sayList(themes.map(teller.theme), teller.language)]),
            ...(dueOn === undefined ? [] : [teller.texts.due(teller.day(dueOn))]),
          ].join(' · '),
        ]),
      ),
      teller.texts.noCommitments,
    ),
  );

export const resourcesSection = (
  page: OrganisationPage,
  teller: PageTeller,
  side: 'needs' | 'offers',
): string =>
  section(
    side,
    teller.texts[side],
    listOf(
      page[side].map(({ resourceId, themeId, note }) =>
        item(
          [teller.resource(resourceId), ...(themeId == null ? [] : [teller.theme(themeId)])].join(' · '),
          note == null ? [] : [note],
        ),
      ),
      teller.texts.noNeeds,
    ),
  );

export const meetingsSection = ({ meetings }: OrganisationPage, { texts }: PageTeller): string =>
  section(
    'meetings',
    texts.meetings,
    listOf(
      meetings.map(({ name, reasons }) =>
        item(
          name,
          reasons.map(({ text }) => text),
        ),
      ),
      texts.noMeetings,
    ),
  );

function linkItem(link: PageLink, teller: PageTeller, more: readonly string[]): string {
  const partners = sayList(
    link.partners.map(({ name }) => name),
    teller.language,
  );
  return item(
    partners,
    [[teller.stateOf(link), ...more, ...teller.saidOf(link)].join(' · ')],
    teller.natureOf(link),
  );
}

const item = (title: string, lines: readonly string[], kicker?: string): string =>
  element(
    'li',
    {},
    kicker === undefined ? '' : `${element('span', { class: 'nature' }, escapeXml(kicker))} `,
    element('strong', {}, escapeXml(title)),
    ...lines.map((line) => element('span', { class: 'line' }, escapeXml(line))),
  );

const listOf = (items: readonly string[], none: string): string =>
  items.length === 0 ? element('p', { class: 'soft' }, escapeXml(none)) : element('ul', {}, items.join('\n'));

const section = (name: string, title: string, ...content: readonly string[]): string =>
  element('section', { class: name }, element('h2', {}, escapeXml(title)), ...content);
