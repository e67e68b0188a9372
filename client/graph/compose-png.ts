import { Family } from '../../model/contract/vocabulary.ts';
import { FAMILY_APPEARANCE, PALETTE } from '../../model/drawing/appearance.ts';
import type { Theme } from '../../model/drawing/colours.ts';
import { iconAddress } from './icons.ts';
import type { LegendEntry, PngOptions } from './screen-render-input.ts';

const TEXT_FACE = '"Atkinson Hyperlegible Next Variable", sans-serif';
const TITLE_FACE = '"Bricolage Grotesque Variable", "Atkinson Hyperlegible Next Variable", sans-serif';
/** In pixels at scale 1. */
const MARGIN = 48;
const TITLE_SIZE = 30;
const TEXT_SIZE = 15;
const LEGEND_COLUMN = 210;
const LEGEND_ROW = 26;

/**
 * Composes a sheet from the drawing, its title, day, legend and limits of interpretation, within white
 * margins.
 */
export async function composePng(drawing: Blob, options: PngOptions, theme: Theme): Promise<Blob> {
  const image = await createImageBitmap(drawing);
  const icons = await legendIcons(options.legend, theme);
  const scale = options.scale ?? 2;
  const width = Math.max(image.width / scale, 720) + 2 * MARGIN;
  const columns = Math.max(1, Math.floor((width - 2 * MARGIN) / LEGEND_COLUMN));
  const legendHeight = Math.ceil(options.legend.length / columns) * LEGEND_ROW;
  const top = MARGIN + TITLE_SIZE + TEXT_SIZE + 34;
  const legendTop = top + image.height / scale + 24;
  const canvas = document.createElement('canvas');
  const palette = PALETTE[theme];
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('This browser gives no canvas to draw the picture on');
  const sentence = (): string[] => wrapped(context, options.sentence, width - 2 * MARGIN);
  context.font = `400 ${TEXT_SIZE}px ${TEXT_FACE}`;
  const footLines = sentence();
  const height = legendTop + legendHeight + 20 + footLines.length * TEXT_SIZE * 1.4 + MARGIN;
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  context.scale(scale, scale);
  context.fillStyle = palette.sheet;
  context.fillRect(0, 0, width, height);
  context.textBaseline = 'alphabetic';
  write(
    context,
    options.title,
    MARGIN,
    MARGIN + TITLE_SIZE,
    `700 ${TITLE_SIZE}px ${TITLE_FACE}`,
    palette.ink,
  );
  write(
    context,
    options.day,
    MARGIN,
    MARGIN + TITLE_SIZE + TEXT_SIZE + 10,
    `400 ${TEXT_SIZE}px ${TEXT_FACE}`,
    palette.soft,
  );
  context.drawImage(image, (width - image.width / scale) / 2, top, image.width / scale, image.height / scale);
  options.legend.forEach((entry, i) => {
    const x = MARGIN + (i % columns) * LEGEND_COLUMN;
    drawEntry(context, entry, x, legendTop + Math.floor(i / columns) * LEGEND_ROW, palette.ink, icons);
  });
  footLines.forEach((line, i) => {
    const y = legendTop + legendHeight + 20 + (i + 1) * TEXT_SIZE * 1.4;
    write(context, line, MARGIN, y, `400 ${TEXT_SIZE}px ${TEXT_FACE}`, palette.soft);
  });
  image.close();
  return toBlob(canvas);
}

/** Loads the icons of a legend, white on colour as on the map. */
async function legendIcons(
  legend: readonly LegendEntry[],
  theme: Theme,
): Promise<Map<string, HTMLImageElement>> {
  const named = new Set(legend.flatMap((entry) => (entry.kind === 'actor' ? (entry.icon ?? []) : [])));
  const loaded = Family.options
    .filter((family) => named.has(FAMILY_APPEARANCE[family].icon))
    .map(async (family) => {
      const image = new Image();
      image.src = iconAddress(family, theme === 'light' ? '#FFFFFF' : PALETTE.dark.paper);
      await image.decode();
      return [FAMILY_APPEARANCE[family].icon, image] as const;
    });
  return new Map(await Promise.all(loaded));
}

const toBlob = (canvas: HTMLCanvasElement): Promise<Blob> =>
  new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob === null ? reject(new Error('The picture is too large')) : resolve(blob)),
      'image/png',
    );
  });

function write(
  context: CanvasRenderingContext2D,
  text: string,
  x: number,
  y: number,
  font: string,
  colour: string,
): void {
  context.font = font;
  context.fillStyle = colour;
  context.fillText(text, x, y);
}

function wrapped(context: CanvasRenderingContext2D, text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && context.measureText(`${last} ${word}`).width <= width) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else lines.push(word);
  }
  return lines;
}

function drawEntry(
  context: CanvasRenderingContext2D,
  entry: LegendEntry,
  x: number,
  y: number,
  ink: string,
  icons: ReadonlyMap<string, HTMLImageElement>,
): void {
  context.fillStyle = entry.colour;
  context.strokeStyle = entry.colour;
  if (entry.kind === 'actor') {
    context.fill(outline(entry.shape, x + 11, y + 11, 10));
    const icon = icons.get(entry.icon ?? '');
    const lowered = entry.shape === 'round-triangle' ? 2 : 0;
    if (icon !== undefined) context.drawImage(icon, x + 5.5, y + 5.5 + lowered, 11, 11);
  } else {
    context.lineWidth = entry.width;
    context.setLineDash(entry.dashed ? [6, 4] : []);
    context.beginPath();
    context.moveTo(x, y + 11);
    context.lineTo(x + 34, y + 11);
    context.stroke();
    context.setLineDash([]);
  }
  write(
    context,
    entry.label,
    x + (entry.kind === 'actor' ? 30 : 44),
    y + 16,
    `400 ${TEXT_SIZE}px ${TEXT_FACE}`,
    ink,
  );
}

/** Corners of the outlines that are polygons, first corner's angle in turns. */
const POLYGONS: Readonly<Record<string, readonly [number, number]>> = {
  hexagon: [6, 0],
  octagon: [8, 1 / 16],
  diamond: [4, 0],
  'round-triangle': [3, -1 / 4],
  pentagon: [5, -1 / 4],
};

function outline(shape: string, x: number, y: number, radius: number): Path2D {
  const path = new Path2D();
  const polygon = POLYGONS[shape];
  if (polygon !== undefined) {
    const [corners, start] = polygon;
    for (let i = 0; i < corners; i++) {
      const angle = (start + i / corners) * 2 * Math.PI;
      path.lineTo(x + radius * 1.1 * Math.cos(angle), y + radius * 1.1 * Math.sin(angle));
    }
    path.closePath();
  } else if (shape === 'ellipse') path.arc(x, y, radius, 0, 2 * Math.PI);
  else
    path.roundRect(
      x - radius * 0.9,
      y - radius * 0.9,
      radius * 1.8,
      radius * 1.8,
      shape === 'barrel' ? 4 : 0,
    );
  return path;
}
