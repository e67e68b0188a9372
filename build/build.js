// @ts-check
// npm run build: the screens and the server, whether they changed or not.
import { BuildError, build } from './ensure-built.js';

await build(['client', 'server']).catch((error) => {
  console.error(error instanceof BuildError ? error.message : error);
  process.exit(1);
});
