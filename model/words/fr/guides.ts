import type { GuideFile } from '../guide-file.ts';

/** The guides, by their last segment in the address: files of docs/. */
export const guides = {
  'guide-animation': { file: 'guide-animation', read: () => import('../../../docs/guide-animation.md') },
  'six-mois-apres': { file: 'six-mois-apres', read: () => import('../../../docs/six-mois-apres.md') },
  'saisie-rapide': { file: 'saisie-rapide', read: () => import('../../../docs/saisie-rapide.md') },
  'importer-des-donnees': {
    file: 'importer-des-donnees',
    read: () => import('../../../docs/importer-des-donnees.md'),
  },
  emporter: { file: 'emporter', read: () => import('../../../docs/emporter.md') },
  'carnet-python-r': { file: 'carnet-python-r', read: () => import('../../../docs/carnet-python-r.md') },
  'reseau-local': { file: 'reseau-local', read: () => import('../../../docs/reseau-local.md') },
  sauvegardes: { file: 'sauvegardes', read: () => import('../../../docs/sauvegardes.md') },
  installer: { file: 'installer', read: () => import('../../../docs/installer.md') },
  grandir: { file: 'grandir', read: () => import('../../../docs/grandir.md') },
  accessibilite: { file: 'accessibilite', read: () => import('../../../docs/accessibilite.md') },
  ecoconception: { file: 'ecoconception', read: () => import('../../../docs/ecoconception.md') },
} satisfies Readonly<Record<string, GuideFile>>;
