/** A line of Neo4j that Maillage fetches and starts; its exact version is in `engine/pom.xml`. */
export interface EngineRelease {
  /** Value of `MAILLAGE_NEO4J`; also the profile of the pom, unless it is the default. */
  readonly name: EngineReleaseName;
  /** The class that starts it in one process. */
  readonly entryPoint: string;
  /** The Java versions that its makers support, the oldest first. */
  readonly javas: readonly [oldest: number, newest: number];
  /** Lines of neo4j.conf that the others would refuse. */
  readonly settings: string;
}

/** Allowed values of `MAILLAGE_NEO4J`. */
export const ENGINE_RELEASES = ['5.26', '2026'] as const;
export type EngineReleaseName = (typeof ENGINE_RELEASES)[number];

const RELEASES: Readonly<Record<EngineReleaseName, EngineRelease>> = {
  // The line with long-term support.
  '5.26': {
    name: '5.26',
    entryPoint: 'org.neo4j.server.CommunityEntryPoint',
    javas: [17, 21],
    settings: '',
  },
  '2026': {
    name: '2026',
    entryPoint: 'org.neo4j.server.Neo4jCommunity',
    javas: [21, 25],
    // Statements of researchers mean the same in both releases.
    settings: 'db.query.default_language=CYPHER_5\n',
  },
};

/** Default release: the one with long-term support. */
export const DEFAULT_RELEASE: EngineReleaseName = '5.26';

/** Which release this environment asks for; `config.ts` has checked the name. */
export function releaseAsked(env: NodeJS.ProcessEnv = process.env): EngineRelease {
  const release = ENGINE_RELEASES.find((name) => name === env.MAILLAGE_NEO4J);
  return RELEASES[release ?? DEFAULT_RELEASE];
}
