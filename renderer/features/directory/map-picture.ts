/** The map as a picture for other programs: what is in sight, in the colours of paper, put on the clipboard. */
import type { OutputOf } from '#shared/contract/index.ts';
import { clustersOf, type MapView } from '#shared/domain/directory/map-clusters.ts';
import { paperInks } from '#renderer/ui/chart/paper-inks.ts';
import type { PlacedStructure } from './FranceMap.tsx';

const WIDTH = 1800;
const APART = 1 / 40;

/** False where this window may not write pictures to the clipboard. */
export async function mapPicture(
  departments: OutputOf<'map.structures'>['departments'],
  structures: readonly PlacedStructure[],
  view: MapView,
): Promise<boolean> {
  const canvas = document.createElement('canvas');
  const scale = WIDTH / view.width;
  canvas.width = WIDTH;
  canvas.height = Math.round(view.height * scale);
  const pen = canvas.getContext('2d');
  if (pen === null) return false;
  const ink = paperInks();
  pen.fillStyle = ink('surface');
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.save();
  pen.scale(scale, scale);
  pen.translate(-view.x, -view.y);
  pen.lineWidth = 1.5 / scale;
  pen.fillStyle = ink('sunken');
  pen.strokeStyle = ink('line-3');
  for (const { path } of departments) {
    const outline = new Path2D(path);
    // oxlint-disable-next-line unicorn/no-array-fill-with-reference-type -- a canvas, not an array
    pen.fill(outline);
    pen.stroke(outline);
  }
  pen.restore();
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  pen.font = '600 22px sans-serif';
  for (const { x, y, points } of clustersOf(structures, view.width * APART)) {
    const [left, top] = [(x - view.x) * scale, (y - view.y) * scale];
    pen.beginPath();
    pen.arc(left, top, points.length === 1 ? 10 : 22, 0, 2 * Math.PI);
    pen.fillStyle = ink('accent');
    pen.fill();
    pen.fillStyle = ink('accent-ink');
    if (points.length > 1) pen.fillText(String(points.length), left, top);
  }
  const blob = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, 'image/png');
  });
  if (blob === null) return false;
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': blob })]);
    return true;
  } catch {
    return false;
  }
}
