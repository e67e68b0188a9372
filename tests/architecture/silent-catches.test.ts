import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { projectFile } from '../../server/project.ts';

/**
 * Files of the server that catch an error without looking at it, with what is expected there. Everywhere else a catch
 * tells its error apart, logs it (`unexpected-errors.ts`) or passes it on.
 */
const EXPECTED: Readonly<Record<string, string>> = {
  'server/engine/console/console-folders.ts': 'a folder of another user, or one that goes away meanwhile',
  'server/engine/console/local-console.ts':
    'a folder still written by an engine that is ending: removed later',
  'server/engine/find-java.ts': 'no such Java: the next candidate is tried',
  'server/engine/launch.ts': 'no note of an engine, or a full disk, which the engine reports',
  'server/engine/local-database.ts': 'no running database: the message says so',
  'server/engine/lock-data.ts': 'another process moved the lock, or it is unreadable and counts as stale',
  'server/engine/opened-by.ts': 'data of before versions were noted',
  'server/engine/process-identity.ts': 'a process that ended: it has no identity',
  'server/engine/run-maven.ts': 'awaited later: only its early rejection is no error yet',
  'server/engine/stop.ts': 'a process that ended before the signal',
  'server/engine/supervise.ts': 'a wait that was aborted: looked at in the next line',
  'server/exchange/backup/check-values.ts': 'a text that is no JSON: refused with its line',
  'server/exchange/backup/read-backup.ts': 'a line that is no JSON: refused with its number',
  'server/exchange/read/check-archive.ts': 'a broken archive: refused',
  'server/exchange/read/decode-text.ts': 'bytes that are no UTF-8: read as Windows-1252',
  'server/exchange/read/graphs/node-link.ts': 'a text that is no JSON: refused',
  'server/exchange/read/read-xlsx.ts': 'a broken workbook: refused',
  'server/main.ts': 'an engine that did not start: whoever awaits the start reports it',
  'server/open-browser.ts': 'no browser: the terminal shows the address',
  'server/operations/diagnosis/told-diagnosis.ts': 'whoever asks gets the error; the next asks again',
  'server/operations/folder-size.ts': 'a folder or file that is not there counts for nothing',
  'server/operations/metrics.ts':
    'a folder of backups that cannot be read: the metric is 0, and an alert fires',
  'server/operations/serve-metrics.ts': 'a metric that fails: the scrape is answered 500',
  'server/plugins/other-end.ts': 'a system without /proc',
  'server/routes/live.ts': 'whoever follows gets the error; the next asks again',
  'server/routes/sign-in.ts': 'a provider that is away: signing out here is done already',
  'server/store/connection.ts': 'a driver that is given up: closing it changes nothing',
  'server/store/execute.ts': 'a rollback after an error: that error is passed on',
  'server/store/new-engine.ts': 'awaited later: only its early rejection is no error yet',
  'server/store/page.ts': 'a cursor that is no cursor: refused',
  'server/store/switchover.ts': 'what ran before a switch: its caller gets the error',
  'server/use-cases/access/names-alike.ts': 'whoever asks gets the error; the next asks again',
  'server/use-cases/access/server-key.ts': 'sealed by another key: nothing is opened',
  'server/use-cases/backups/backup-folder.ts':
    'a file that is gone, or cannot be read and is listed as unreadable',
  'server/use-cases/console/console-seat.ts': 'whoever waits for the console gets the error',
  'server/use-cases/sign-in/provider.ts': 'whoever signs in gets the error; the next asks again',
};

const SILENT = /catch \{|\.catch\(\(\) =>/;

describe('errors that nobody looks at', () => {
  it('are caught in files with a reason alone', () => {
    const silent = readdirSync(projectFile('server'), { recursive: true, encoding: 'utf8' })
      .map((file) => `server/${file}`)
      .filter((file) => file.endsWith('.ts') && SILENT.test(readFileSync(projectFile(file), 'utf8')));
    expect(silent.toSorted()).toEqual(Object.keys(EXPECTED).toSorted());
  });
});
