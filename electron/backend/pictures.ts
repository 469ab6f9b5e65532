/**
 * What a window may show of an attached file, found in its first bytes and never in its name: pictures that a browser
 * draws without running anything. Nothing else is ever shown as a document of ours: an SVG or an HTML page is saved.
 */
import { closeSync, openSync, readSync } from 'node:fs';
import {
  attachmentPath,
  attachmentSize,
  isAttachmentHash,
} from '#electron/store/attachment-files.ts';

export const PICTURE_TYPES = ['image/jpeg', 'image/png', 'image/gif', 'image/webp'] as const;
type PictureType = (typeof PICTURE_TYPES)[number];

/** A file of ours, never to be changed or deleted by whoever shows it. */
export interface Picture {
  readonly path: string;
  readonly type: PictureType;
}

const LONGEST_START = 12;

/** The picture of a hash among the files of a network; the hash is whatever an address said. */
export function pictureIn(folder: string | undefined, hash: string): Picture | undefined {
  if (folder === undefined || !isAttachmentHash(hash)) return undefined;
  if (attachmentSize(folder, hash) === undefined) return undefined;
  const path = attachmentPath(folder, hash);
  const type = pictureType(startOf(path));
  return type && { path, type };
}

/** Whether a file of ours is a picture that a window shows. */
export const isPicture = (path: string): boolean => pictureType(startOf(path)) !== undefined;

export function pictureType(start: Uint8Array): PictureType | undefined {
  const text = Buffer.from(start.subarray(0, LONGEST_START)).toString('latin1');
  if (text.startsWith('\xff\xd8\xff')) return 'image/jpeg';
  if (text.startsWith('\x89PNG\r\n\x1a\n')) return 'image/png';
  if (text.startsWith('GIF87a') || text.startsWith('GIF89a')) return 'image/gif';
  if (text.startsWith('RIFF') && text.slice(8) === 'WEBP') return 'image/webp';
  return undefined;
}

function startOf(path: string): Uint8Array {
  const file = openSync(path, 'r');
  try {
    const start = Buffer.alloc(LONGEST_START);
    return start.subarray(0, readSync(file, start, 0, LONGEST_START, 0));
  } finally {
    closeSync(file);
  }
}
