import { expect, test } from 'vitest';
import { pictureType } from './pictures.ts';

const of = (text: string): Uint8Array => Buffer.from(text, 'latin1');

test.each([
  ['\xff\xd8\xff\xe0\x00\x10JFIF', 'image/jpeg'],
  ['\x89PNG\r\n\x1a\n\x00\x00', 'image/png'],
  ['GIF89a....', 'image/gif'],
  ['RIFF\x10\x00\x00\x00WEBPVP8 ', 'image/webp'],
])('%j is a picture', (start, type) => expect(pictureType(of(start))).toBe(type));

test.each([
  '',
  'RIFF\x10\x00\x00\x00WAVE',
  '<svg xmlns="http://www.w3.org/2000/svg"><script>',
  '<!doctype html><script>',
  '%PDF-1.7',
  ' \xff\xd8\xff',
  'BM\x00\x00',
])('%j is none', (start) => expect(pictureType(of(start))).toBeUndefined());
