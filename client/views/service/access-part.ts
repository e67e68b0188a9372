import { html, type TemplateResult } from 'lit';
import type { Administration } from '../../../model/contract/administration.ts';
import { longDay } from '../../messages/format.ts';
import { t } from '../../messages/translate.ts';

type Access = Administration['access'];

/** Enough to see what ends soon; all of them are on the page of access. */
const WAYS_SHOWN = 12;

/** Shows the open sessions and valid access links, each with its last day. */
export const accessPart = ({ sessions, ways }: Access): TemplateResult => html`
  <section aria-labelledby="service-access"><h2 id="service-access">${t('service.access')}</h2>
    <h3>${t('service.signedIn')}</h3>
    ${sessions.length === 0 ? html`<p class="soft">${t('service.noSession')}</p>` : list(sessions.map(session))}
    <h3>${t('service.ways')}</h3>
    ${ways.length === 0 ? html`<p class="soft">${t('service.noWay')}</p>` : list(ways.slice(0, WAYS_SHOWN).map(way))}
    ${ways.length > WAYS_SHOWN ? html`<p class="soft">${t('service.waysMore', ways.length - WAYS_SHOWN)}</p>` : null}
    <p><a href="/acces">${t('service.toAccess')}</a></p></section>`;

const list = (rows: readonly TemplateResult[]): TemplateResult =>
  html`<ul class="service-rows" role="list">${rows}</ul>`;

const session = ({ name, by, role, sessions, until }: Access['sessions'][number]): TemplateResult =>
  html`<li><span class="name">${name}</span><span class="about">${[
    t(by === 'password' || by === 'provider' ? `service.by.${by}` : `links.kind.${by}`),
    t(`me.role.${role}`),
    t('service.sessions', sessions),
  ].join(' · ')}</span><span class="until">${t('links.untilDay', longDay(until))}</span></li>`;

const way = ({ label, kind, role, expiresOn }: Access['ways'][number]): TemplateResult =>
  html`<li><span class="name">${label}</span><span class="about">${t(`links.kind.${kind}`)} · ${t(`me.role.${role}`)}</span>
    <span class="until">${expiresOn === undefined ? t('links.noEnd') : t('links.untilDay', longDay(expiresOn))}</span></li>`;
