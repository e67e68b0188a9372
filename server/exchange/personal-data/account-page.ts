import type { TerritoryScope } from '../../../model/contract/access.ts';
import type { PersonalDataOfAccount } from '../../../model/contract/erasure.ts';
import type { Language } from '../../../model/contract/primitives.ts';
import type { Reference } from '../../../model/contract/reference.ts';
import { grouped } from '../../../model/grouped.ts';
import { sayDay } from '../../../model/words/say-day.ts';
import { textsIn } from '../../texts/texts.ts';
import { element } from '../map-svg/xml.ts';
import { kindOfChange } from './change-kinds.ts';
import { item, list, personalDataFrame, section } from './personal-data-frame.ts';
import type { Row } from './personal-data-rows.ts';
import { personalDataTeller } from './personal-data-teller.ts';

/**
 * Makes the personal data of somebody who signs in into one page to read and print. Typed texts stand in it
 * as text.
 */
export function personalDataPageOfAccount(
  data: PersonalDataOfAccount,
  reference: Reference,
  language: Language,
): string {
  const { account, mentions } = data;
  const names = Object.entries(data.territories).map(([id, name]) => ({ key: `Territory:${id}`, name }));
  const teller = personalDataTeller(language, reference, new Map(names.map((one) => [one.key, one])));
  const texts = textsIn(language).account;
  const places = (scope: TerritoryScope): string => {
    if (scope === 'all') return texts.everywhere;
    return scope.length === 0 ? texts.nowhere : teller.list(scope.map((id) => teller.name('Territory', id)));
  };
  const line = (...parts: readonly string[]) => item(teller, parts.join(' · '), []);
  const onDay = (label: string, at: string | undefined, say: (at: string) => string): Row[] =>
    at === undefined ? [] : [[label, say(at)]];
  const linked = (link: PersonalDataOfAccount['links'][number]) =>
    item(teller, [texts.kinds[link.kind], texts.roles[link.role], places(link.territoryIds)].join(' · '), [
      ...onDay(texts.givenOn, link.createdAt, teller.moment),
      ...onDay(texts.expiresOn, link.expiresOn, (day) => sayDay(day, language)),
      ...onDay(texts.usedAt, link.usedAt, teller.moment),
      ...onDay(texts.revokedAt, link.revokedAt, teller.moment),
    ]);
  const stepOf = ({ at, type, territoryIds }: PersonalDataOfAccount['history'][number]): string => {
    const kind = kindOfChange(type);
    const text = kind === undefined ? type : teller.texts.named(kind.thing[language], kind.deed[language]);
    return [teller.moment(at), text, places(territoryIds)].join(' · ');
  };
  // A list that was entered is many changes of one minute.
  const steps = (history: PersonalDataOfAccount['history']) =>
    [...grouped(history, (one) => [stepOf(one)])].map(([step, { length }]) =>
      length === 1 ? line(step) : line(step, texts.times(length)),
    );
  const taken =
    (labels: readonly string[]) =>
    ({ takenAt, territoryIds }: PersonalDataOfAccount['snapshots'][number]) =>
      line(teller.moment(takenAt), ...labels, places(territoryIds));
  const itself = list(teller, [
    [texts.name, account.name],
    [texts.role, texts.roles[account.role]],
    [texts.where, places(account.territoryIds)],
    [texts.createdAt, teller.moment(account.createdAt)],
    ...(data.bindings.length === 0
      ? ([[texts.password, texts.passwordKept]] satisfies Row[])
      : data.bindings.map(
          ({ provider = '', issuer, subject, boundAt }): Row => [
            texts.provider,
            texts.boundTo(provider, issuer, subject, teller.moment(boundAt)),
          ],
        )),
  ]);
  const sections = [
    section(texts.account, [element('li', {}, itself)], ''),
    section(
      texts.sessions,
      data.sessions.map(({ createdAt, expiresAt }) =>
        line(texts.session(teller.moment(createdAt), teller.moment(expiresAt))),
      ),
      texts.noSessions,
    ),
    section(texts.given, data.links.filter(({ given }) => given).map(linked), texts.noGiven),
    section(texts.named, data.links.filter(({ given }) => !given).map(linked), texts.noNamed),
    section(
      texts.answers,
      data.answers.map(({ at, territoryIds }) => line(sayDay(at, language), places(territoryIds))),
      texts.noAnswers,
    ),
    section(texts.snapshots, data.snapshots.map(taken([])), texts.noSnapshots),
    section(texts.history, steps(data.history), texts.noHistory),
    section(
      texts.mentions,
      [...steps(mentions.history), ...mentions.snapshots.map(taken([texts.snapshot]))],
      texts.noMentions,
    ),
  ];
  return personalDataFrame(language, texts.title(account.name), sections, {
    above: [`${teller.texts.madeAt(teller.moment(data.at))} ${texts.ask}`, texts.what, texts.actor],
    below: texts.json,
  });
}
