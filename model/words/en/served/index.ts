import type { texts as french } from '../../fr/served/index.ts';
import { copyFaults } from '../copy-faults.ts';
import { account } from './account.ts';
import { banner } from './banner.ts';
import { calendar } from './calendar.ts';
import { changeDeeds, changeThings } from './change-kinds.ts';
import { coarseFamilies } from './coarse-families.ts';
import { columns } from './columns.ts';
import { contractSentences } from './contract-sentences.ts';
import { copy } from './copy.ts';
import { doctor } from './doctor.ts';
import { drawing } from './drawing.ts';
import { expected } from './expected.ts';
import { look } from './look.ts';
import { malformed } from './malformed.ts';
import { matrices } from './matrices.ts';
import { organisationPage } from './organisation-page.ts';
import { ownChoices } from './own-choices.ts';
import { panel } from './panel.ts';
import { patternFile } from './pattern-file.ts';
import { personalData } from './personal-data.ts';
import { personalDataFields } from './personal-data-fields.ts';
import { personalDataValues } from './personal-data-values.ts';
import { picture } from './picture.ts';
import { fieldProblems } from './problems/fields.ts';
import { problems } from './problems.ts';
import { prove } from './prove.ts';
import { provenance } from './provenance.ts';
import { readme } from './readme.ts';
import { reportFile } from './report-file.ts';
import { research } from './research.ts';
import { researchColumns } from './research-columns.ts';
import { researchLimits } from './research-limits.ts';
import { restore } from './restore.ts';
import { snapshotPage } from './snapshot-page.ts';
import { statnet } from './statnet.ts';
import { tables } from './tables.ts';
import { template } from './template.ts';
import { templateExamples } from './template-examples.ts';
import { terminal } from './terminal.ts';
import { upgrade } from './upgrade.ts';

/** English, complete as well: a text that is missing here does not compile. */
export const texts: typeof french = {
  account,
  banner,
  calendar,
  changeDeeds,
  changeThings,
  coarseFamilies,
  columns,
  contractSentences,
  copy,
  copyFaults,
  doctor,
  drawing,
  expected,
  fieldProblems,
  look,
  malformed,
  matrices,
  panel,
  statnet,
  organisationPage,
  ownChoices,
  patternFile,
  personalData,
  personalDataFields,
  personalDataValues,
  picture,
  problems,
  prove,
  provenance,
  readme,
  reportFile,
  research,
  researchColumns,
  researchLimits,
  restore,
  snapshotPage,
  tables,
  template,
  templateExamples,
  terminal,
  upgrade,
};
