import { fileURLToPath } from 'node:url';

const HERE = new URL('.', import.meta.url);

/** The folder that holds all of Maillage. A module is two folders below it once built, in `dist/server`, else one. */
const PROJECT = new URL(HERE.pathname.endsWith('/dist/server/') ? '../../' : '../', HERE);

/** The path of what stands in that folder: `projectFile('cypher/schema')`. The one way to what is not beside a module. */
export const projectFile = (name: string): string => fileURLToPath(new URL(name, PROJECT));
