/** Opening this machine to the phones of a workshop. */
export const phoneAccess = {
  'phones.title': 'Les téléphones',
  'phones.what':
    'Pour l’instant, seule cette machine voit Maillage. « Ouvrir aux téléphones » l’ouvre aux réseaux où elle est : le Wi-Fi de la salle, un partage de connexion.',
  'phones.whom':
    'Quiconque est sur ces réseaux pourra voir la page d’entrée, et n’ira plus loin qu’avec le code de l’atelier ou un compte. Rien ne part sur internet. Cela se referme avec l’atelier, une fois que ses téléphones sont revenus, ou au bout de douze heures.',
  'phones.open': 'Ouvrir aux téléphones',
  'phones.opened': 'Les téléphones peuvent rejoindre l’atelier.',
  'phones.isOpen': (time: string) => `Ouvert aux téléphones, jusqu’à la fin de l’atelier ou ${time}.`,
  'phones.isAwaiting': (n: number, time: string) =>
    n === 1
      ? `Encore ouvert, jusqu’à ${time} au plus : un téléphone n’est pas revenu depuis la clôture, et peut avoir une réponse à envoyer.`
      : `Encore ouvert, jusqu’à ${time} au plus : ${n} téléphones ne sont pas revenus depuis la clôture, et peuvent avoir des réponses à envoyer.`,
  'phones.others': (addresses: string) =>
    `Si l’adresse ne répond pas, cette machine est aussi sur un autre réseau : ${addresses}`,
  'phones.wifi':
    'Les téléphones doivent être sur le même réseau que cette machine. Sur chacun, « Vérifier la connexion », dans le menu, dit s’il répond.',
  'phones.close': 'Fermer aux téléphones',
  'phones.closed': 'Seule cette machine voit Maillage.',
};
