import type { WordList } from '../../fields/values.ts';

type Words = Readonly<Record<string, readonly string[]>>;

/** Words in files next to the vocabulary's labels, by list and meaning. */
export const IMPORT_WORDS: Readonly<Partial<Record<WordList, Words>>> = {
  family: {
    local_authority: [
      'collectivité',
      'collectivité locale',
      'collectivité territoriale',
      'ville',
      'epci',
      'intercommunalité',
      'élus',
    ],
    state: ['état', 'services de l’état', 'opérateur', 'state', 'établissement public', 'public'],
    social_economy: [
      'ess',
      'associatif',
      'association loi 1901',
      'tissu associatif',
      'amap',
      'ngo',
      'nonprofit',
    ],
    business: ['société', 'privé', 'monde économique', 'business', 'agriculteur', 'bailleur'],
    research_training: ['enseignement', 'université', 'research', 'training'],
    citizens: ['citoyen', 'citizen', 'collectif', 'collectif citoyen', 'société civile'],
    funder: ['financeur', 'funder', 'mécène', 'banque'],
    resource_network: ['tête de réseau', 'média', 'centre de ressources'],
    unspecified: ['inconnu', 'inconnue', 'autre', 'unknown', 'other'],
  },
  nature: {
    funds: ['financement', 'subvention', 'funding', 'funds', 'grant', 'mécénat'],
    commissions: ['commande', 'marché', 'prestation', 'marché public', 'concession', 'contract'],
    supports: ['accompagnement', 'accompagne', 'soutien', 'soutient', 'support', 'facilitation', 'conseil'],
    governs: ['gouvernance', 'siège', 'governance', 'représentation', 'adhésion'],
    shares_knowledge: [
      'savoirs',
      'partage de savoirs',
      'échange',
      'échange de pratiques',
      'information',
      'knowledge',
    ],
    co_produces: [
      'projet commun',
      'coproduction',
      'co-production',
      'co-produit',
      'fait ensemble',
      'projet',
      'project',
    ],
    shares_means: ['mutualisation', 'partage de moyens', 'moyens partagés', 'prêt', 'means'],
    advocates: ['plaidoyer', 'parole commune', 'advocacy'],
    unspecified: ['à préciser', 'inconnu', 'autre', 'unknown', 'other', 'unspecified'],
  },
  status: {
    wished: ['voulu'],
    intention: ['accord de principe'],
    in_progress: ['en projet'],
    active: ['en cours', 'existant', 'ongoing'],
    dormant: ['suspendu'],
    ended: ['clos', 'achevé', 'passé'],
    broken: ['rupture', 'conflit'],
  },
  direction: {
    directed: ['directed', 'orienté', 'oui', 'true', 'yes', 'sens unique', 'dirigé'],
    reversed: ['inverse', 'inversé', 'reverse', 'entrant', 'incoming'],
    undirected: ['undirected', 'non orienté', 'mutual', 'mutuel', 'réciproque', 'non', 'false', 'no', 'both'],
  },
  charter: {
    signatory: ['signataire', 'oui', 'yes', 'signée', 'true', 'x'],
    supporter: ['soutien', 'supporter'],
    none: ['non', 'no', 'aucune', 'false', 'none'],
  },
  scale: {
    local: ['local', 'commune', 'communal', 'quartier'],
    intercommunal: ['intercommunal', 'epci', 'intercommunalité'],
    departmental: ['départemental', 'département', 'department'],
    regional: ['régional', 'région', 'region'],
    national: ['national', 'france'],
    european: ['européen', 'europe', 'european'],
  },
  theme: {
    energy: ['énergie', 'énergies renouvelables', 'enr'],
    food: ['alimentation', 'agriculture', 'food', 'farming'],
    housing: ['habitat', 'logement', 'urbanisme', 'aménagement'],
    employment: ['emploi', 'insertion', 'employment'],
    education: ['éducation', 'jeunesse'],
    culture: ['culture', 'récits'],
    finance: ['financement', 'finances'],
    mobility: ['mobilité', 'transport', 'transports'],
  },
  resource: {
    skills: ['savoir-faire'],
  },
};

const YES = new Set(['oui', 'yes', 'vrai', 'true', 'x', '1', 'o', 'y', 'v']);
const NO = new Set(['non', 'no', 'faux', 'false', '0', 'n']);

/** Interprets a word as yes (true) or no (false); undefined for any other. */
export const readYes = (key: string): boolean | undefined =>
  YES.has(key) ? true : NO.has(key) ? false : undefined;
