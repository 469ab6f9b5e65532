/** A chart for other programs: SVG as text, or a picture twice as fine as the screen. Paper colours, whatever the theme. */
import { CHART_FONT, type Scene, weightOf } from './scene.ts';

/** The colour that a name of ui/tokens.css has on paper. */
export type InkOf = (name: string) => string;

export function paperInks(): InkOf {
  const probe = document.createElement('span');
  probe.style.colorScheme = 'light';
  document.body.append(probe);
  const known = new Map<string, string>();
  queueMicrotask(() => probe.remove());
  return (name) => {
    const found = known.get(name);
    if (found !== undefined) return found;
    probe.style.color = `var(--${name})`;
    const { color } = getComputedStyle(probe);
    known.set(name, color);
    return color;
  };
}

export function svgOf({ width, height, shapes }: Scene, title: string, ink: InkOf): string {
  const drawn = shapes.map((shape) => {
    if (shape.is === 'box') {
      const { x, y, width: wide, height: high, fill, edge } = shape;
      const stroke = edge === undefined ? '' : ` stroke="${ink(edge)}"`;
      return `<rect x="${x}" y="${y}" width="${wide}" height="${high}" fill="${ink(fill)}"${stroke}/>`;
    }
    const { x, y, text, size, fill, anchor = 'start' } = shape;
    return `<text x="${x}" y="${y}" font-size="${size}" font-weight="${weightOf(shape)}" fill="${ink(fill)}" text-anchor="${anchor}">${escaped(text)}</text>`;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="${escaped(CHART_FONT)}">`,
    `<title>${escaped(title)}</title>`,
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    ...drawn,
    '</svg>',
  ].join('\n');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};
const escaped = (text: string): string =>
  text.replaceAll(/[&<>"]/gu, (sign) => ENTITIES[sign] ?? sign);

const FINENESS = 2;
const MARGIN = 16;

export async function pngOf({ width, height, shapes }: Scene, ink: InkOf): Promise<Blob> {
  const canvas = document.createElement('canvas');
  canvas.width = (width + 2 * MARGIN) * FINENESS;
  canvas.height = (height + 2 * MARGIN) * FINENESS;
  const pen = canvas.getContext('2d');
  if (pen === null) throw new Error('this window draws no pictures');
  pen.scale(FINENESS, FINENESS);
  pen.fillStyle = '#ffffff';
  pen.fillRect(0, 0, width + 2 * MARGIN, height + 2 * MARGIN);
  pen.translate(MARGIN, MARGIN);
  for (const shape of shapes) {
    pen.fillStyle = ink(shape.fill);
    if (shape.is === 'box') {
      pen.fillRect(shape.x, shape.y, shape.width, shape.height);
      if (shape.edge === undefined) continue;
      pen.strokeStyle = ink(shape.edge);
      pen.strokeRect(shape.x, shape.y, shape.width, shape.height);
    } else {
      const { anchor = 'start', size, text, x, y } = shape;
      pen.font = `${weightOf(shape)} ${size}px ${CHART_FONT}`;
      pen.textAlign = anchor === 'middle' ? 'center' : anchor;
      pen.fillText(text, x, y);
    }
  }
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (blob === null) throw new Error('this window draws no pictures');
  return blob;
}
