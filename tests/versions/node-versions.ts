import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

/** The last of each line of Node that has long support, and the newest; README and `engines` say the oldest. */
export const NODE_VERSIONS = ['20.20.2', '22.23.3', '24.21.0', '26.10.0'] as const;

/** Brings the program of a version into a folder of the cache, as the npm package of this platform has it. */
export function nodeProgram(version: string, cacheDir: string): string {
  const name = `node-${process.platform}-${process.arch}`;
  const folder = path.join(cacheDir, `node-${version}`);
  const program = path.join(folder, 'node_modules', name, 'bin', 'node');
  if (!existsSync(program)) {
    const quiet = ['--no-save', '--no-package-lock', '--ignore-scripts', '--loglevel=error'];
    execFileSync('npm', ['install', '--prefix', folder, ...quiet, `${name}@${version}`], {
      stdio: 'inherit',
    });
  }
  return program;
}
