import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { System } from '../../model/elements/system.ts';
import { AS_ON_MAP } from '../../model/readings/measures/sub-network.ts';
import { panelOf } from '../../model/readings/snapshots/panel.ts';
import { panelZip } from '../../server/exchange/panel/panel-zip.ts';
import { largeFacts } from '../support/large-facts.ts';
import { runR } from '../support/r/run-r.ts';

const DAYS = ['2024-03-12', '2026-03-12'];
const facts = largeFacts('g', { actors: 40, cooperations: 80 });
const panel = panelOf(
  DAYS.map((day) => new System(facts, { day, minIntensity: 2, withoutTransactions: false })),
  AS_ON_MAP,
);
const files = unzipSync(
  panelZip(
    panel,
    DAYS.map((day) => ({ id: `s-${day}`, title: '=1+1', hash: 'abc' })),
    {
      ...{ territory: 'Val', minIntensity: 2, withoutTransactions: false, multiParty: 'projection' },
      ...{ confirmation: 'lowest', software: '1.0.0' },
    },
    'en',
  ),
);

/** Functions of RSiena that keep what they are given: RSiena itself is in no distribution. */
const PROGRAM = `
parse("estimate.R")
given <- list()
sienaDependent <- function(networks, ...) { given$networks <<- networks; "dependent" }
coCovar <- function(values, ...) { given$covariates <<- c(given$covariates, list(values)); "covariate" }
sienaCompositionChange <- function(presence) { given$presence <<- presence; "composition" }
sienaDataCreate <- function(...) "data"
unheard_are_missing <- FALSE
eval(parse(text = sub("^library\\\\(RSiena\\\\)$", "", readLines("load-panel.R"))))
upper <- apply(given$networks, 3, function(one) sum(one[upper.tri(one)], na.rm = TRUE))
missing <- apply(given$networks, 3, function(one) sum(is.na(one[upper.tri(one)])))
cat("\\n", jsonlite::toJSON(list(size = dim(given$networks), links = upper, missing = missing)), "\\n", sep = "")
`;

describe('a panel opened in R', () => {
  it('has the links of each wave, in arrays of one size', async () => {
    const read = z
      .object({ size: z.array(z.int()), links: z.array(z.int()), missing: z.array(z.int()) })
      .parse(await runR(PROGRAM, {}, files));
    const cells = panel.waves.map((rows) => rows.flatMap((row, i) => row.slice(i + 1)));
    expect(read).toEqual({
      size: [panel.actors.length, panel.actors.length, DAYS.length],
      links: cells.map((one) => one.filter((cell) => cell === 1).length),
      missing: cells.map((one) => one.filter((cell) => cell === null).length),
    });
    expect(Math.min(...read.links)).toBeGreaterThan(0);
  });
});
