import { expect, test } from 'vitest';
import { type ChangeSetLine, lineText, readLine, readLineAgain } from './line.ts';

const hash = `${'A'.repeat(43)}=`;
const salt = `${'A'.repeat(22)}==`;
const common: ChangeSetLine = {
  replica: 'a'.repeat(26),
  stream: 0,
  seq: 3,
  lamport: 12,
  time: '2026-11-21T18:03:00.000Z',
  author: 'p1',
  gesture: '0190b3f2-7a00-7000-8000-000000000001',
  seen: { ['b'.repeat(26)]: 4 },
  hash,
};
const said: ChangeSetLine = { ...common, text: '[{"record":"r","x":"é 🚲 \\u2028"}]' };
const personal: ChangeSetLine = { ...common, stream: 1, text: '[]', salt };
const blank: ChangeSetLine = { ...common, stream: 1, blank: hash };

test.each([said, personal, blank])('a line is read back as it was', (line) => {
  expect(readLine(lineText(line))).toEqual(line);
  expect(readLineAgain(lineText(line))).toEqual(line);
  expect(lineText(line)).not.toContain('\n');
});

test('names that a later version adds are let through and left out', () => {
  const later = `{"mood":[1,{"toString":2}],${lineText(said).slice(1)}`;
  expect(readLine(later)).toEqual(said);
});

const line = (more: object, from = said): string => JSON.stringify({ ...from, ...more });

test.each<[string, string]>([
  ['nothing', ''],
  ['another value', '[]'],
  ['a doubled name', `${lineText(said).slice(0, -1)},"seq":4}`],
  ['a space', lineText(said).replace(':3', ': 3')],
  ['neither text nor blank', line({}, common)],
  ['text and blank', line({ text: '[]' }, blank)],
  ['a blank that is salted', line({ salt }, blank)],
  ['a blank that is not personal', line({ stream: 0 }, blank)],
  ['a salt in what is not personal', line({ salt })],
  ['no salt in what is personal', line({ stream: 1 })],
  ['a short salt', line({ salt: 'AAAA' }, personal)],
  ['another spelling of a salt', line({ salt: `${'A'.repeat(21)}B==` }, personal)],
  ['a hash in hexadecimal', line({ hash: 'a'.repeat(64) })],
  ['no hash', line({ hash: undefined })],
  ['half a letter', line({ text: '"\ud800"' })],
  ['NUL', line({ text: '"\0"' })],
  ['a third stream', line({ stream: 2 })],
  ['number 0', line({ seq: 0 })],
  ['a number beyond 2^53', line({ lamport: 2 ** 53 })],
  ['a number beyond all', lineText(said).replace('"lamport":12', '"lamport":1e400')],
  ['a replica that is none', line({ replica: '__proto__' })],
  ['a prototype that was seen', lineText(said).replace('b'.repeat(26), '__proto__')],
  ['an absurd time', line({ time: '2026-13-45T99:00:00Z' })],
  ['text that is no text', line({ text: ['a'] })],
])('%s is refused', (_name, text) => {
  expect(readLine(text)).toBeUndefined();
});
