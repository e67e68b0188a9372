import type { Exported } from '../exported.ts';
import type { Provenance } from '../provenance.ts';

/**
 * Pajek (de Nooy, Mrvar & Batagelj): the actors on the map, and the pairs linked at τ with their intensity.
 * With `newman`, a pair has its weight instead. A
 * node has only a label: the name, with the identifier if two share a name, since readers identify nodes by
 * label.
 */
export const pajek = {
  write({ map, links, choices }: Exported, { title, statement, parameters }: Provenance): string {
    const actors = map.actors.filter(({ outside }) => outside !== true);
    const numbers = new Map(actors.map(({ id }, i) => [id, i + 1]));
    const labels = new Map<string, number>();
    for (const { name } of actors) {
      const label = labelOf(name);
      labels.set(label, (labels.get(label) ?? 0) + 1);
    }
    const labelled = actors.map(({ id, name }) => {
      const label = labelOf(name);
      return (labels.get(label) ?? 0) > 1 ? `${label} (${id})` : label;
    });
    return [
      ...[title, parameters, statement].map((text) => `% ${text.replace(/\s+/g, ' ').slice(0, MOST_REMARK)}`),
      `*Vertices ${actors.length}`,
      ...labelled.map((label, i) => `${i + 1} "${label}"`),
      '*Edges',
      ...links.map(
        ({ actorIds: [a, b], intensity, weight }) =>
          `${numbers.get(a) ?? 0} ${numbers.get(b) ?? 0} ${choices.multiParty === 'newman' ? weight : intensity}`,
      ),
      '',
    ].join('\n');
  },
} as const;

/** Readers look for the vertices in the first lines. */
const MOST_REMARK = 400;

/** A label stands between quotation marks on one line, and has no way to write either, nor what escapes them. */
const labelOf = (name: string): string =>
  name.replace(/"/g, '”').replace(/\\/g, '/').replace(/\s+/g, ' ').trim() || '–';
