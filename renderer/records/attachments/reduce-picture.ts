/**
 * Pictures made light enough to go by e-mail before they are kept: at most 300 KB, upright, without what the camera
 * noted beside them (where it was taken, by which telephone). Size goes before sharpness of colour, since what is
 * photographed here is written by hand: the largest picture that fits at a good quality, then a smaller one, and a
 * poorer quality only for the last.
 */
import { err, ok, type Result } from '#shared/lib/result.ts';

const LIGHT_BYTES = 300_000;

/** Longest side in pixels, and quality of the JPEG, in the order in which they are tried. */
export const TRIALS: readonly { readonly side: number; readonly quality: number }[] = [
  { side: 2_400, quality: 0.8 },
  { side: 2_400, quality: 0.65 },
  { side: 2_000, quality: 0.65 },
  { side: 1_600, quality: 0.65 },
  { side: 1_600, quality: 0.5 },
  { side: 1_200, quality: 0.5 },
  { side: 800, quality: 0.4 },
];

export interface Reduced {
  readonly file: File;
  /** Bytes of the file that was given, where it was made lighter. */
  readonly from: number | null;
}

const LIGHT_KINDS = new Set(['image/png', 'image/gif', 'image/webp']);

/** The file to keep; one that is no picture, or that this browser cannot draw, as it is. */
export async function reducePicture(file: File): Promise<Reduced> {
  const asGiven = { file, from: null };
  if (!file.type.startsWith('image/') || file.type === 'image/svg+xml') return asGiven;
  if (LIGHT_KINDS.has(file.type) && file.size <= LIGHT_BYTES) return asGiven;
  const picture = await pictureIn(file);
  if (!picture.ok) return asGiven;
  try {
    const light = await lightest(picture.value);
    if (light === null) return asGiven;
    const name = `${file.name.replace(/\.[^.]{1,5}$/u, '')}.jpg`;
    const made = new File([light], name, { type: 'image/jpeg' });
    return { file: made, from: made.size < file.size ? file.size : null };
  } finally {
    picture.value.close();
  }
}

async function pictureIn(file: File): Promise<Result<ImageBitmap, unknown>> {
  try {
    return ok(await createImageBitmap(file, { imageOrientation: 'from-image' }));
  } catch (error) {
    return err(error);
  }
}

async function lightest(picture: ImageBitmap): Promise<Blob | null> {
  let made: Blob | null = null;
  for (const { side, quality } of TRIALS) {
    made = await drawn(picture, side, quality);
    if (made === null || made.size <= LIGHT_BYTES) return made;
  }
  return made;
}

/** The size at which a picture is drawn: never larger than it is. */
export function fitted(width: number, height: number, side: number): [number, number] {
  const scale = Math.min(1, side / Math.max(width, height));
  return [Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale))];
}

async function drawn(picture: ImageBitmap, side: number, quality: number): Promise<Blob | null> {
  const [width, height] = fitted(picture.width, picture.height, side);
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const context = canvas.getContext('2d');
  if (context === null) return null;
  // What was transparent would turn black.
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture, 0, 0, width, height);
  const { promise, resolve } = Promise.withResolvers<Blob | null>();
  canvas.toBlob(resolve, 'image/jpeg', quality);
  return promise;
}
