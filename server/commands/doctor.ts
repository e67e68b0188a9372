import { diagnoseNow, toldDiagnosis } from '../operations/diagnosis/told-diagnosis.ts';
import { StartError } from '../start-error.ts';
import { terminalLanguage } from '../terminal.ts';
import { textsIn } from '../texts/texts.ts';
import { runCommand } from './run-command.ts';

// npm run doctor: checks an installation, one line a check; ends with 1 where something is wrong. Changes no data.
await runCommand(
  async ({ config, executor, folder }) => {
    const language = terminalLanguage();
    const { mark, verdict: verdicts } = textsIn(language).doctor;
    const found = await diagnoseNow(executor, { ...config, folder });
    const { verdict, findings } = toldDiagnosis(found, language);
    const lines = findings.map((one) => `${mark[one.verdict]}${one.sentence}`);
    const text = [...lines, '', verdicts[verdict]].join('\n');
    if (verdict === 'fails') throw new StartError(text);
    return text;
  },
  { leavesSchema: true },
);
