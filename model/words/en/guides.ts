import type { guides as french } from '../fr/guides.ts';

/** The guides: files of docs/, by their last segment in the address. */
export const guides: typeof french = {
  'guide-animation': { file: 'facilitator-guide', read: () => import('../../../docs/facilitator-guide.md') },
  'six-mois-apres': { file: 'six-months-on', read: () => import('../../../docs/six-months-on.md') },
  'saisie-rapide': { file: 'quick-entry', read: () => import('../../../docs/quick-entry.md') },
  'importer-des-donnees': { file: 'bring-data-in', read: () => import('../../../docs/bring-data-in.md') },
  emporter: { file: 'take-away', read: () => import('../../../docs/take-away.md') },
  'carnet-python-r': { file: 'notebook-python-r', read: () => import('../../../docs/notebook-python-r.md') },
  'reseau-local': { file: 'local-network', read: () => import('../../../docs/local-network.md') },
  sauvegardes: { file: 'backups', read: () => import('../../../docs/backups.md') },
  installer: { file: 'install', read: () => import('../../../docs/install.md') },
  grandir: { file: 'grow', read: () => import('../../../docs/grow.md') },
  accessibilite: { file: 'accessibility', read: () => import('../../../docs/accessibility.md') },
  ecoconception: { file: 'ecodesign', read: () => import('../../../docs/ecodesign.md') },
};
