import { LANGUAGES } from '../../../model/contract/languages.ts';
import type { Language } from '../../../model/contract/primitives.ts';
import type { guides } from '../../../model/words/fr/guides.ts';
import type { Guide, GuideFile } from '../../../model/words/guide-file.ts';
import type { PlainKey } from '../../messages/translate.ts';

/** Which guides there are. */
export interface GuideEntry {
  /** Its last segment in the address, one in every language. */
  readonly path: keyof typeof guides;
  readonly title: PlainKey;
  readonly about: PlainKey;
}

export const GUIDES: readonly GuideEntry[] = [
  { path: 'guide-animation', title: 'guide.animation', about: 'guide.animation.is' },
  { path: 'six-mois-apres', title: 'guide.followUp', about: 'guide.followUp.is' },
  { path: 'saisie-rapide', title: 'guide.entry', about: 'guide.entry.is' },
  { path: 'importer-des-donnees', title: 'guide.bring', about: 'guide.bring.is' },
  { path: 'emporter', title: 'guide.take', about: 'guide.take.is' },
  { path: 'carnet-python-r', title: 'guide.notebook', about: 'guide.notebook.is' },
  { path: 'reseau-local', title: 'guide.network', about: 'guide.network.is' },
  { path: 'sauvegardes', title: 'guide.backups', about: 'guide.backups.is' },
  { path: 'installer', title: 'guide.install', about: 'guide.install.is' },
  { path: 'grandir', title: 'guide.grow', about: 'guide.grow.is' },
  { path: 'accessibilite', title: 'guide.accessibility', about: 'guide.accessibility.is' },
  { path: 'ecoconception', title: 'guide.ecodesign', about: 'guide.ecodesign.is' },
];

/** Guides of every language: a link of one language leads to the guide of another. */
const FILES = import.meta.glob<Readonly<Record<GuideEntry['path'], GuideFile>>>(
  '../../../model/words/*/guides.ts',
  { eager: true, import: 'guides' },
);

const fileOf = ({ path }: GuideEntry, language: Language): GuideFile | undefined =>
  FILES[`../../../model/words/${language}/guides.ts`]?.[path];

/** Lists the file names of a guide in docs/, in the order of the languages. */
export const filesOf = (guide: GuideEntry): string[] =>
  LANGUAGES.flatMap((language) => fileOf(guide, language)?.file ?? []);

export const guideOf = (path: string | undefined): GuideEntry | undefined =>
  GUIDES.find((guide) => path !== undefined && filesOf(guide).includes(path));

export const loadGuide = async (guide: GuideEntry, language: Language): Promise<Guide | null> =>
  (await fileOf(guide, language)?.read()) ?? null;
