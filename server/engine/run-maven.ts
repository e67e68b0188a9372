import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { StartError } from '../start-error.ts';
import { type StartLog, spoken } from '../terminal.ts';
import { DEFAULT_RELEASE, type EngineRelease } from './engine-release.ts';

const PROGRESS_EVERY_MS = 500;

/** Copies every jar the pom names, with what it depends on, into a folder; shows how far it is. */
export async function runMaven(options: {
  pom: string;
  release: EngineRelease;
  outputDir: string;
  log: StartLog;
  signal?: AbortSignal | undefined;
  env?: NodeJS.ProcessEnv;
}): Promise<void> {
  const maven = spawn(
    'mvn',
    [
      '--batch-mode',
      '-Dstyle.color=never',
      ...['-f', options.pom],
      ...(options.release.name === DEFAULT_RELEASE ? [] : ['-P', options.release.name]),
      'dependency:copy-dependencies',
      '-DincludeScope=runtime',
      // Several artifacts share a name (annotations, core, common): without the group one hides the other.
      '-Dmdep.prependGroupId=true',
      `-DoutputDirectory=${options.outputDir}`,
    ],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: options.env ?? process.env,
      ...(options.signal ? { signal: options.signal } : {}),
    },
  );
  // Listened to before the output is read: the events may come while reading.
  const ended = once(maven, 'close');
  ended.catch(() => undefined);
  const errors: string[] = [];
  const show = downloadCounter(options.log);
  for await (const line of createInterface({ input: maven.stdout })) {
    if (line.startsWith('[ERROR]')) errors.push(line.slice('[ERROR]'.length).trim());
    show(line);
  }
  const [code] = await ended;
  if (code !== 0)
    throw new StartError(`Maven could not fetch Neo4j: ${errors[0] ?? `it ended with ${code}`}`);
}

function downloadCounter(log: StartLog): (line: string) => void {
  let files = 0;
  let kilobytes = 0;
  let shownAt = 0;
  return (line) => {
    const size = /Downloaded from .*\((\d+(?:\.\d+)?) (B|kB|MB)/.exec(line);
    if (!size) return;
    files += 1;
    kilobytes += Number(size[1]) * (size[2] === 'MB' ? 1000 : size[2] === 'kB' ? 1 : 0.001);
    if (Date.now() - shownAt < PROGRESS_EVERY_MS) return;
    shownAt = Date.now();
    const megabytes = (kilobytes / 1000).toFixed(0);
    log.progress(spoken(({ fetching }) => fetching(files, megabytes)));
  };
}
