import { readConfig } from '../config.ts';
import { diagnose, type Finding, verdictOf } from '../operations/diagnosis/findings.ts';
import { takeVitals } from '../operations/diagnosis/take-vitals.ts';
import { StartError } from '../start-error.ts';
import { terminalLanguage } from '../terminal.ts';
import { textsIn } from '../texts/texts.ts';
import { runCommand } from './run-command.ts';

// npm run doctor: checks an installation, one line a check; ends with 1 where something is wrong. Changes no data.
await runCommand(
  async ({ config, executor, folder }) => {
    const read = readConfig(process.env);
    const unknown = 'warnings' in read ? read.warnings : [];
    const findings = diagnose(await takeVitals(executor, { config, folder }, unknown));
    const text = [
      ...findings.map(lineOf),
      '',
      textsIn(terminalLanguage()).doctor.verdict[verdictOf(findings)],
    ].join('\n');
    if (verdictOf(findings) === 'fails') throw new StartError(text);
    return text;
  },
  { leavesSchema: true },
);

function lineOf({ part, verdict, values }: Finding): string {
  const { mark, parts } = textsIn(terminalLanguage()).doctor;
  return `${mark[verdict]}${parts[part](values)}`;
}
