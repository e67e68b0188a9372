import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { buildGraph } from '../../model/readings/graph/graph.ts';
import { directedBrokerage } from '../../model/readings/measures/brokerage.ts';
import {
  betweennessCentralisation,
  degreeCentralisation,
} from '../../model/readings/measures/centralisation.ts';
import { clustering } from '../../model/readings/measures/clustering.ts';
import { matrixCorrelation } from '../../model/readings/measures/matrix-correlation.ts';
import { differences } from '../../model/readings/measures/positions.ts';
import { arcReciprocity } from '../../model/readings/measures/reciprocity.ts';
import { shortestPaths } from '../../model/readings/measures/shortest-paths.ts';
import { publishedGraphs } from '../support/published-graphs.ts';
import { runR } from '../support/r/run-r.ts';

type Pair = [number, number];

const Measured = z.object({
  differences: z.array(z.array(z.number())),
  correlation: z.number(),
  transitivity: z.number(),
  reciprocity: z.number(),
  degree: z.number(),
  betweenness: z.number(),
  roles: z.array(z.array(z.number())),
});

/** Measures of sna (Butts 2008, Journal of Statistical Software 24(6)); vertices are counted from 1 there. */
const PROGRAM = `
suppressPackageStartupMessages({ library(sna); library(jsonlite) })
told <- fromJSON("graph.json")
matrix_of <- function(pairs, isDirected) {
  filled <- matrix(0, told$size, told$size)
  filled[pairs + 1] <- 1
  if (!isDirected) filled[pairs[, 2:1] + 1] <- 1
  filled
}
one <- matrix_of(told$edges, FALSE)
other <- matrix_of(told$others, FALSE)
arcs <- matrix_of(told$arcs, TRUE)
cat(toJSON(list(
  differences = sedist(one, mode = "graph", method = "euclidean", diag = FALSE),
  correlation = gcor(one, other, mode = "graph"),
  transitivity = gtrans(one, mode = "graph", measure = "weak"),
  reciprocity = unname(grecip(arcs, measure = "edgewise")),
  degree = centralization(one, degree, mode = "graph"),
  betweenness = centralization(one, betweenness, mode = "graph"),
  roles = unname(brokerage(arcs, told$groups)$raw.nli[, c("w_I", "w_O", "b_OI", "b_IO", "b_O")])
), auto_unbox = TRUE, digits = NA))
`;

describe.each(['karate-club', 'florentine-families', 'krackhardt-kite'])('%s, compared with sna', (name) => {
  const published = publishedGraphs.find(([known]) => known === name)?.[1];
  if (published === undefined) throw new Error(`No graph ${name}`);
  const place = new Map(published.nodes.map((node, v) => [node, v]));
  const edges = published.edges.map(([a, b]): Pair => [place.get(a) ?? 0, place.get(b) ?? 0]);
  const size = published.nodes.length;
  const graph = buildGraph(size, edges);
  // A second network on the same actors, with some reciprocated arcs, and groups.
  const others = edges.map(([a, b]): Pair => [a, (b + 1) % size]).filter(([a, b]) => a !== b);
  const unique = [
    ...new Map(others.map(([a, b]) => [[Math.min(a, b), Math.max(a, b)].join(), [a, b] as Pair])).values(),
  ];
  const arcs = edges.flatMap(([a, b], i): Pair[] =>
    i % 3 === 0
      ? [
          [a, b],
          [b, a],
        ]
      : [i % 2 ? [a, b] : [b, a]],
  );
  const groups = published.nodes.map((_, v) => v % 3);
  let theirs: z.infer<typeof Measured>;
  beforeAll(async () => {
    const told = { size, edges, others: unique, arcs, groups };
    theirs = Measured.parse(await runR(PROGRAM, {}, { 'graph.json': JSON.stringify(told) }));
  });

  it('has its distances of structural equivalence: it counts each partner twice, as row and as column', () => {
    const ours = differences(graph);
    for (const [a, row] of theirs.differences.entries())
      for (const [b, distance] of row.entries())
        expect((ours[a * size + b] ?? 0) * Math.SQRT2).toBeCloseTo(distance, 9);
  });

  it('has its correlation of two networks, which QAP tests', () => {
    expect(matrixCorrelation(size, edges, unique, 1).correlation).toBeCloseTo(theirs.correlation, 9);
  });

  it('has its transitivity, reciprocity and centralisation', () => {
    expect(clustering(graph).transitivity).toBeCloseTo(theirs.transitivity, 9);
    expect(arcReciprocity(arcs).value).toBeCloseTo(theirs.reciprocity, 9);
    const degrees = published.nodes.map((_, v) => edges.filter((edge) => edge.includes(v)).length);
    expect(degreeCentralisation(degrees)).toBeCloseTo(theirs.degree, 9);
    const pairs = ((size - 1) * (size - 2)) / 2;
    const betweenness = [...shortestPaths(graph).betweenness].map((value) => value / pairs);
    expect(betweennessCentralisation(betweenness)).toBeCloseTo(theirs.betweenness, 9);
  });

  it('has its roles of brokerage: coordinator, consultant, gatekeeper, representative, liaison', () => {
    const ours = directedBrokerage(groups.map(String), arcs).map((roles) => [
      ...[roles?.coordinator, roles?.consultant, roles?.gatekeeper, roles?.representative, roles?.liaison],
    ]);
    expect(ours).toEqual(theirs.roles);
  });
});
