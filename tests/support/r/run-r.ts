import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * Runs an R program that prints JSON at its end, as a person with a copy would, in a folder with these files,
 * and returns its output.
 */
export async function runR(
  text: string,
  env: Record<string, string> = {},
  files: Readonly<Record<string, string | Uint8Array>> = {},
): Promise<unknown> {
  const folder = await mkdtemp(join(tmpdir(), 'maillage-r-'));
  try {
    await Promise.all(
      Object.entries({ ...files, 'program.R': text }).map(([name, content]) =>
        writeFile(join(folder, name), content),
      ),
    );
    const { stdout } = await run(process.env.RSCRIPT ?? 'Rscript', ['program.R'], {
      cwd: folder,
      env: { ...process.env, LC_ALL: 'C.UTF-8', ...env },
      maxBuffer: 64 * 1024 * 1024,
    }).catch((cause) => {
      if (cause.code !== 'ENOENT') throw cause;
      throw new Error(
        'What is taken away is opened with R too: this needs R with httr2, igraph, jsonlite and sna (on Debian: apt-get install r-base-core r-cran-httr2 r-cran-igraph r-cran-jsonlite r-cran-sna; RSCRIPT names another Rscript).',
        { cause },
      );
    });
    return JSON.parse(stdout.slice(stdout.lastIndexOf('\n', stdout.length - 2) + 1));
  } finally {
    await rm(folder, { recursive: true });
  }
}
