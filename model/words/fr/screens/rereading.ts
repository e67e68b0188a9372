import { count } from './shell.ts';

/** After the day: each organisation rereads what it said. */
export const rereading = {
  'workshop.rereadingText': (day: string) =>
    `Chaque acteur reçoit un lien, ou une fiche imprimée, avec sa seule carte : il confirme, corrige ou se retire${day === '' ? '' : ` jusqu’au ${day}`}. Ce qui est retiré quitte tout ce qui sort d’ici.`,
  'workshop.rereadingEnded': (day: string) =>
    `La relecture s’est terminée le ${day} : les liens n’ouvrent plus rien et il ne s’en fait plus.`,
  'workshop.rereadingMove': 'Choisir un autre jour',
  'workshop.rereadingMoveWhat': ' : les liens déjà donnés ouvriront de nouveau.',
  'workshop.rereadingReach': (address: string) =>
    `Les liens s’ouvrent à l’adresse ${address}, tant que l’ordinateur de Maillage y est allumé et connecté. S’il quitte le réseau de la salle, donnez plutôt la fiche à imprimer.`,
  'workshop.rereadingNone': 'Personne n’a encore parlé : les liens arriveront avec les réponses.',
  'workshop.reread.aloud': 'a parlé de vive voix, n’a pas encore relu',
  'workshop.reread.notYet': 'n’a pas encore relu',
  'workshop.reread.confirmed': (day: string) => `a relu le ${day}`,
  'workshop.reread.withdrawn': (day: string) => `s’est retirée le ${day}`,
  'workshop.linkGiven': (day: string, by: string, until: string) =>
    `Lien fait le ${day}${by === '' ? '' : ` par ${by}`}${until === '' ? '.' : `, bon jusqu’au ${until}.`}`,
  'workshop.linkGivenElsewhere': 'En faire un autre mettra fin à celui-ci.',
  'workshop.linkMakeAgain': 'Faire un autre lien',
  'workshop.linkMake': 'Faire le lien',
  'workshop.linkMakeOf': (name: string) => `Faire le lien de relecture de ${name}`,
  'workshop.linkCopy': 'Copier le lien',
  'workshop.linkCopyOf': (name: string) => `Copier le lien de relecture de ${name}`,
  'workshop.linkQrOf': (name: string) => `Code à photographier : relecture de ${name}`,
  'workshop.linksMakeAll': (n: number) => (n === 1 ? 'Faire le lien qui manque' : `Faire les ${n} liens`),
  'workshop.linksMaking': (n: number) => `Encore ${count(n, 'lien', 'liens')}…`,
  'workshop.linksCopyAll': 'Copier tous les liens',
  'workshop.linksCopied': 'Copiés',
  'workshop.linksHint':
    'Les liens sont gardés sur cet appareil. En refaire un ailleurs met fin au précédent. Copiés ensemble : une ligne par acteur, son nom puis son lien, à coller dans un tableur.',
  'workshop.paper': 'Fiche à imprimer',
  'workshop.paperOf': (name: string) => `Fiche à imprimer : relecture de ${name}`,
};
