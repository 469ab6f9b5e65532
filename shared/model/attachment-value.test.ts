import { describe, expect, test } from 'vitest';
import { readAttachment, writeAttachment } from './attachment-value.ts';

const hash = 'ab'.repeat(32);

describe('the value of an attachment', () => {
  test('says its bytes and its name', () => {
    expect(readAttachment(writeAttachment(hash, 'Mur du 12 mai : vue d’ensemble.jpg'))).toEqual({
      hash,
      name: 'Mur du 12 mai : vue d’ensemble.jpg',
    });
  });

  test.each([
    ['../../etc/passwd', '.. .. etc passwd'],
    ['C:\\photos\\mur.jpg', 'C: photos mur.jpg'],
    ['a\u0000b\nc.jpg', 'a b c.jpg'],
    // Would be read as « gpj.exe » where it is « exe.jpg ».
    ['mur\u202Egpj.exe', 'mur gpj.exe'],
    ['\ud800.jpg', '\ufffd.jpg'],
    ['', 'fichier'],
    ['///', 'fichier'],
    [`${'é'.repeat(400)}.jpeg`, `${'é'.repeat(194)}.jpeg`],
  ])('holds no path and nothing that cannot be read: %j', (given, name) => {
    expect(readAttachment(writeAttachment(hash, given))).toEqual({ hash, name });
  });

  test.each([null, 3, '', hash, `${hash}:`, `${hash.toUpperCase()}:a`, `${hash}:a/b`])(
    'is not %j',
    (value) => expect(readAttachment(value)).toBeUndefined(),
  );
});
