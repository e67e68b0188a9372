import { html, type TemplateResult } from 'lit';
import { declaredBy } from '../../../model/elements/cooperation-state.ts';
import { intensityChoice } from '../../components/intensity-choice.ts';
import { listOfNames } from '../../messages/format.ts';
import { t } from '../../messages/translate.ts';
import { indexMap, type KnownLink, knownLinks } from '../../state/index.ts';
import type { Asked } from './asked.ts';
import { changeDraft, withEntry } from './draft.ts';
import { linkWords } from './link-words.ts';
import { organisationLine } from './organisation-search.ts';

/** The cooperations asked about, in their order; after them comes « et avec qui d’autre ? ». */
export const linksAsked = ({ speaker, map, workshop }: Asked): readonly KnownLink[] =>
  knownLinks(map, speaker.actorId, speaker.drafts, workshop);

/** What the party says of a cooperation: here, else before. */
export const levelOf = ({ speaker, map }: Asked, { cooperation }: KnownLink): number | null => {
  const said = speaker.drafts.links.levels[cooperation.id];
  return said === undefined ? (declaredBy(cooperation.declarations, speaker.actorId, map.day) ?? null) : said;
};

export const sayLevel = ({ speaker }: Asked, { cooperation }: KnownLink, level: number | null): void =>
  changeDraft(speaker.id, 'links', (draft) => ({
    ...draft,
    levels: withEntry(draft.levels, cooperation.id, level),
  }));

/** One cooperation: with whom, what it is made of, and the five levels by what one can observe. */
export function linkScreen(asked: Asked, link: KnownLink, at: number, of: number): TemplateResult {
  const index = indexMap(asked.map);
  const nameOf = (id: string): string => index.actors.get(id)?.name ?? id;
  const partners = link.partnerIds.flatMap((id) => index.actors.get(id) ?? []);
  const names = listOfNames(link.partnerIds.map(nameOf));
  const { nature, about } = linkWords(link.cooperation, asked.speaker.actorId, nameOf);
  return html`<p class="soft small">${t('link.place', at + 1, of)}</p>
    <div class="partners">${partners.map((partner) => html`<p class="row-to-tap">${organisationLine(partner)}</p>`)}</div>
    <p class="link-words"><span class="strong">${nature}</span>${about === '' ? null : html` <span class="soft">${about}</span>`}
      ${link.of > 1 ? html`<span class="soft small">${t('link.several', link.place, link.of, names)}</span>` : null}</p>
    <fieldset class="levels-side"><legend class="visually-hidden">${t('link.levelWith', names, nature)}</legend>
      ${intensityChoice(`level-${link.cooperation.id}`, levelOf(asked, link), (level) => sayLevel(asked, link, level))}</fieldset>`;
}
