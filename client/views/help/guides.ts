import type { Language } from '../../../model/contract/primitives.ts';
import type { PlainKey } from '../../messages/translate.ts';

/** A guide of docs/, as the build has made it a page. */
export type Guide = typeof import('../../../docs/guide-animation.md');

/** Which guides there are, and where. */
export interface GuideEntry {
  /** Its last segment in the address, one in both languages. */
  readonly path: string;
  /** Names of its files in docs/: links between guides are written with them. */
  readonly files: readonly [french: string, english: string];
  readonly title: PlainKey;
  readonly about: PlainKey;
  readonly fr: () => Promise<Guide>;
  readonly en: () => Promise<Guide>;
}

export const GUIDES: readonly GuideEntry[] = [
  {
    path: 'guide-animation',
    files: ['guide-animation', 'facilitator-guide'],
    title: 'guide.animation',
    about: 'guide.animation.is',
    fr: () => import('../../../docs/guide-animation.md'),
    en: () => import('../../../docs/facilitator-guide.md'),
  },
  {
    path: 'saisie-rapide',
    files: ['saisie-rapide', 'quick-entry'],
    title: 'guide.entry',
    about: 'guide.entry.is',
    fr: () => import('../../../docs/saisie-rapide.md'),
    en: () => import('../../../docs/quick-entry.md'),
  },
  {
    path: 'importer-des-donnees',
    files: ['importer-des-donnees', 'bring-data-in'],
    title: 'guide.bring',
    about: 'guide.bring.is',
    fr: () => import('../../../docs/importer-des-donnees.md'),
    en: () => import('../../../docs/bring-data-in.md'),
  },
  {
    path: 'emporter',
    files: ['emporter', 'take-away'],
    title: 'guide.take',
    about: 'guide.take.is',
    fr: () => import('../../../docs/emporter.md'),
    en: () => import('../../../docs/take-away.md'),
  },
  {
    path: 'carnet-python-r',
    files: ['carnet-python-r', 'notebook-python-r'],
    title: 'guide.notebook',
    about: 'guide.notebook.is',
    fr: () => import('../../../docs/carnet-python-r.md'),
    en: () => import('../../../docs/notebook-python-r.md'),
  },
  {
    path: 'reseau-local',
    files: ['reseau-local', 'local-network'],
    title: 'guide.network',
    about: 'guide.network.is',
    fr: () => import('../../../docs/reseau-local.md'),
    en: () => import('../../../docs/local-network.md'),
  },
  {
    path: 'sauvegardes',
    files: ['sauvegardes', 'backups'],
    title: 'guide.backups',
    about: 'guide.backups.is',
    fr: () => import('../../../docs/sauvegardes.md'),
    en: () => import('../../../docs/backups.md'),
  },
  {
    path: 'installer',
    files: ['installer', 'install'],
    title: 'guide.install',
    about: 'guide.install.is',
    fr: () => import('../../../docs/installer.md'),
    en: () => import('../../../docs/install.md'),
  },
  {
    path: 'grandir',
    files: ['grandir', 'grow'],
    title: 'guide.grow',
    about: 'guide.grow.is',
    fr: () => import('../../../docs/grandir.md'),
    en: () => import('../../../docs/grow.md'),
  },
  {
    path: 'accessibilite',
    files: ['accessibilite', 'accessibility'],
    title: 'guide.accessibility',
    about: 'guide.accessibility.is',
    fr: () => import('../../../docs/accessibilite.md'),
    en: () => import('../../../docs/accessibility.md'),
  },
  {
    path: 'ecoconception',
    files: ['ecoconception', 'ecodesign'],
    title: 'guide.ecodesign',
    about: 'guide.ecodesign.is',
    fr: () => import('../../../docs/ecoconception.md'),
    en: () => import('../../../docs/ecodesign.md'),
  },
];

export const guideOf = (path: string | undefined): GuideEntry | undefined =>
  GUIDES.find(({ files }) => path !== undefined && files.includes(path));

export const loadGuide = (guide: GuideEntry, language: Language): Promise<Guide> => guide[language]();
