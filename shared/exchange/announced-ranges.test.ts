import { expect, test } from 'vitest';
import { announcedRanges } from './announced-ranges.ts';

const [a, b] = ['a', 'b'].map((letter) => letter.repeat(26)) as [string, string];
const head = (replica: string, stream: 0 | 1, seq: number) => ({
  replica,
  stream,
  seq,
  hash: `${replica}${stream}${seq}`,
  signature: '',
});
const line = (replica: string, stream: 0 | 1, seq: number) => ({
  replica,
  stream,
  seq,
  hash: `${replica}${stream}${seq}`,
});
const announced = (streams: [0] | [0, 1] = [0, 1]) =>
  announcedRanges({
    streams,
    base: { 0: { [a]: 2 }, 1: {} },
    heads: [head(a, 0, 4), head(b, 0, 1), head(a, 1, 1)],
  });

test('all that is announced, in any order between chains, is whole', () => {
  const ranges = announced();
  const lines = [line(a, 0, 3), line(b, 0, 1), line(a, 1, 1), line(a, 0, 4)];
  expect(lines.map((one) => ranges.take(one))).toEqual(lines.map(() => undefined));
  expect(ranges.end()).toBeUndefined();
});

test.each<[string, ReturnType<typeof line>]>([
  ['what is below the base', line(a, 0, 2)],
  ['a gap', line(a, 0, 4)],
  ['an unsigned tail', line(b, 0, 2)],
  ['a replica without a head', line('c'.repeat(26), 0, 1)],
  ['a chain without a head', line(b, 1, 1)],
  ['another end than the one signed', { ...line(b, 0, 1), hash: 'other' }],
])('%s is refused', (_name, one) => {
  expect(announced().take(one)).toBeTypeOf('string');
});

test('a change set twice is refused', () => {
  const ranges = announced();
  ranges.take(line(a, 0, 3));
  expect(ranges.take(line(a, 0, 3))).toBeTypeOf('string');
});

test('what is short of a head is refused at the end', () => {
  const ranges = announced();
  ranges.take(line(a, 0, 3));
  expect(ranges.end()).toBeTypeOf('string');
});

test('a stream that the file does not carry has no line, and its heads ask for none', () => {
  const ranges = announced([0]);
  expect(ranges.take(line(a, 1, 1))).toBeTypeOf('string');
  for (const one of [line(a, 0, 3), line(a, 0, 4), line(b, 0, 1)]) ranges.take(one);
  expect(ranges.end()).toBeUndefined();
});

test('a head at the base, or below it, asks for nothing', () => {
  const ranges = announcedRanges({
    streams: [0],
    base: { 0: { [a]: 2, [b]: 9 }, 1: {} },
    heads: [head(a, 0, 2), head(b, 0, 1)],
  });
  expect(ranges.end()).toBeUndefined();
  expect(ranges.take(line(a, 0, 2))).toBeTypeOf('string');
});
