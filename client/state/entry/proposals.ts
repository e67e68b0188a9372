import type { OfficialInstitution, SimilarActor } from '../../../model/contract/name-similarity.ts';
import type { Language } from '../../../model/contract/primitives.ts';
import type { Reference } from '../../../model/contract/reference.ts';
import type { Family } from '../../../model/contract/vocabulary.ts';
import { findByName } from '../find-by-name.ts';
import { themesOf } from './read-marks.ts';
import { nameInLine } from './read-names.ts';
import { resolveActor } from './resolve-actor.ts';
import { commitmentsNamed } from './resolve-commitment.ts';
import { similarNamesOf } from './similar-names.ts';
import { unquoted, wordsTyped } from './tokens.ts';
import type { Scene } from './types.ts';
import { allVerbs } from './verbs.ts';

/** Something the line may go on with. */
export interface Proposal {
  readonly kind:
    | 'actor'
    | 'reserve'
    | 'elsewhere'
    | 'official'
    | 'newActor'
    | 'family'
    | 'verb'
    | 'theme'
    | 'level'
    | 'status'
    | 'commitment'
    | 'newCommitment'
    | 'resource';
  readonly id: string;
  readonly label: string;
  /** Replacement of the words from `from` to `to`. */
  readonly insert: string;
  readonly family?: Family;
  readonly siren?: string;
}

/** Vocabulary and language of labels. */
export interface Words {
  readonly reference: Reference;
  readonly language: Language;
}

export const LISTED = 8;

export const actor = ({ id, name, family: familyId, membership }: Scene['actors'][number]): Proposal => ({
  kind: membership?.onMap === false ? 'reserve' : 'actor',
  id,
  label: name,
  insert: nameInLine(name),
  family: familyId,
});

/** Finds actors by the typed text, then by other meanings: initials, « mairie » for « commune ». */
export function actorsLike(typed: string, scene: Scene): readonly Proposal[] {
  const found = findByName(scene.actors, typed, LISTED);
  const named = found.length > 0 ? null : resolveActor(typed, scene);
  const others = named?.is === 'known' ? [named.actor] : named?.is === 'unclear' ? named.among : [];
  return [...found, ...others].slice(0, LISTED).map(actor);
}

/** Maximum number of similar names shown before creating. */
const ALIKES = 4;

/** Lists actors similar to a new name; those not on this map stand between quotation marks. */
export function similarNameProposals(name: string, scene: Scene): readonly Proposal[] {
  const { items = [], official = [] } = similarNamesOf(name, scene) ?? {};
  const proposalOf = (kind: Proposal['kind'], { actor }: SimilarActor | OfficialInstitution): Proposal => ({
    ...newActor(actor.name),
    kind,
    id: actor.id,
    family: actor.family,
    ...(actor.siren === undefined ? {} : { siren: actor.siren }),
  });
  return [
    ...items.map((item): Proposal => {
      const here = scene.actors.find(({ id }) => id === item.actor.id);
      return here === undefined ? proposalOf('elsewhere', item) : actor(here);
    }),
    ...official.map((one) => proposalOf('official', one)),
  ].slice(0, ALIKES);
}

export const newActor = (typed: string): Proposal => {
  const name = unquoted(typed.trim());
  return { kind: 'newActor', id: name, label: name, insert: `« ${name.replace(/[«»]/g, '"')} »` };
};

export const newCommitment = (typed: string): Proposal => ({
  ...newActor(typed),
  kind: 'newCommitment',
});

export function commitments(typed: string, scene: Scene): readonly Proposal[] {
  const open = scene.commitments.filter(({ status }) => status === 'open');
  const coded = scene.commitments.filter(
    ({ code }) => typed !== '' && code?.toLowerCase().startsWith(typed.toLowerCase()) === true,
  );
  const found = typed === '' ? open : coded.length > 0 ? coded : commitmentsNamed(typed, scene.commitments);
  return found.slice(0, LISTED + 2).map(
    ({ id, code, text }): Proposal => ({
      kind: 'commitment',
      id,
      label: code === undefined ? text : `${code} · ${text}`,
      insert: code ?? `« ${text.replace(/[«»]/g, '"')} »`,
    }),
  );
}

export function themes(typed: string, { reference, language }: Words, scene: Scene): readonly Proposal[] {
  const ids = themesOf(typed.replace(/^#/, ''), scene.vocabulary);
  return reference.themes
    .filter(({ id }) => typed === '' || ids.includes(id))
    .map(({ id, label }): Proposal => {
      const words = label[language].split(/\s+/);
      const first = words[0] ?? '';
      const short = themesOf(first, scene.vocabulary).length === 1 ? first : words.join('-');
      return { kind: 'theme', id, label: label[language], insert: `#${short.toLocaleLowerCase()}` };
    });
}

export function resources(typed: string, { reference, language }: Words): readonly Proposal[] {
  const wanted = wordsTyped(typed).join(' ');
  return reference.resources
    .filter(({ label }) => Object.values(label).some((text) => wordsTyped(text).join(' ').startsWith(wanted)))
    .map(({ id, label }): Proposal => {
      const text = label[language];
      return { kind: 'resource', id, label: text, insert: text.toLocaleLowerCase() };
    });
}

export function statuses(typed: string, { reference, language }: Words): readonly Proposal[] {
  const wanted = wordsTyped(typed).join(' ');
  return reference.statuses
    .filter(({ label }) => Object.values(label).some((text) => wordsTyped(text).join(' ').startsWith(wanted)))
    .map(({ id, label }): Proposal => {
      const text = label[language].replace(/\s*\(.*/, '');
      return { kind: 'status', id, label: text, insert: text.toLocaleLowerCase() };
    });
}

export const families = ({ reference, language }: Words): readonly Proposal[] =>
  reference.families.map(({ id, shortLabel }) => ({
    kind: 'family',
    id,
    label: shortLabel[language],
    insert: shortLabel[language],
    family: id,
  }));

/** Finds verbs by their start; the first one for each nature. */
export function verbs(typed: string, { reference, language }: Words, several = false): readonly Proposal[] {
  const wanted = wordsTyped(typed).join(' ');
  const seen = new Set<string>();
  const found: Proposal[] = [];
  for (const { form, words, does, infinitive, plural } of allVerbs()) {
    if (infinitive === true || (plural === true && !several) || !words.join(' ').startsWith(wanted)) continue;
    const key = `${does} ${form}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const nature = reference.natures.find(({ id }) => id === does)?.label[language];
    found.push({ kind: 'verb', id: nature ?? does, label: form, insert: form });
  }
  return found.sort((a, b) => a.label.length - b.label.length).slice(0, LISTED);
}
