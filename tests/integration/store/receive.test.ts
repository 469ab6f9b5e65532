/** What comes from others is taken in whole, or refused whole with the reason. */
import { randomBytes, randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { SALT_BYTES } from '../../../shared/exchange/line.ts';
import { type ChangeSet, chainHash, payloadHashOf } from '../../../electron/store/log.ts';
import type { WritableNetwork } from '../../../electron/store/network-folder.ts';
import type { ChangeSetHeader } from '../../../shared/exchange/change-set.ts';
import {
  cleanUpAfterEach,
  everythingOf,
  item,
  newOffice,
  recordOf,
  refusalOf,
  remove,
  send,
  set,
  write,
} from './office.ts';

cleanUpAfterEach();

const STRANGER = 's'.repeat(26);
const FRIEND = 'f'.repeat(26);

/** A change set as another program might have made it: chained and hashed as it should, whatever it says. */
function forged(
  operations: unknown,
  more: Partial<ChangeSetHeader> = {},
  after?: ChangeSet,
): ChangeSet {
  const header: ChangeSetHeader = {
    replica: STRANGER,
    stream: 0,
    seq: (after?.seq ?? 0) + 1,
    lamport: (after?.lamport ?? 0) + 1,
    time: '2026-11-21T18:03:00.000Z',
    author: '',
    gesture: randomUUID(),
    seen: {},
    ...more,
  };
  const body = Buffer.from(
    typeof operations === 'string' ? operations : JSON.stringify(operations),
  );
  const payload = header.stream === 1 ? Buffer.concat([randomBytes(SALT_BYTES), body]) : body;
  const payloadHash = payloadHashOf(payload);
  return { ...header, payload, payloadHash, hash: chainHash(after?.hash, header, payloadHash) };
}

const title = (record: string, value: unknown, more: object = {}): object => ({
  record,
  type: 'planItem',
  writes: [{ field: '5', value, ...more }],
});

/** Everything in the tables, to see that a refusal changed none of it. */
const snapshot = ({ connection }: WritableNetwork): unknown =>
  ['change_set', 'replica', 'record', 'touched', 'link', 'p_planItem', 'p_person', 'meta'].map(
    (table) => connection.prepare(`SELECT * FROM ${table}`).all(),
  );

const stranger = forged([title('a', 'Broyeur')]);

test('a change set of a stranger is taken in', () => {
  const office = newOffice();
  expect(office.store.receive([stranger])).toMatchObject({
    ok: true,
    value: { applied: 1, known: 0 },
  });
  expect(item(office, 'a')['title']).toBe('Broyeur');
  expect(office.store.receive([stranger])).toMatchObject({
    ok: true,
    value: { applied: 0, known: 1 },
  });
});

const second = forged([title('b', 'Vélo')], {}, stranger);
const flipped = (changeSet: ChangeSet): ChangeSet => ({
  ...changeSet,
  payload: Buffer.from(changeSet.payload ?? []).fill(0x20, 0, 1),
});

const refused: readonly [string, string, readonly ChangeSet[]][] = [
  ['the second without the first', 'gap', [second]],
  ['the second before the first', 'gap', [second, stranger]],
  ['another first', 'fork', [stranger, forged([title('a', 'Autre')])]],
  ['a changed payload', 'hash', [flipped(stranger)]],
  ['a changed header', 'hash', [{ ...stranger, author: 'p1' }]],
  ['a changed hash', 'hash', [{ ...stranger, hash: new Uint8Array(32) }]],
  [
    'a chain that hangs from nothing',
    'hash',
    [stranger, forged([title('b', 'x')], { seq: 2, lamport: 2 })],
  ],
  ['a clock far ahead', 'clock', [forged([title('a', 'x')], { lamport: 9_000_000 })]],
  ['a clock one too far', 'clock', [forged([title('a', 'x')], { lamport: 3 })]],
  [
    'a clock that stands still',
    'clock',
    [stranger, forged([title('b', 'x')], { lamport: 1 }, stranger)],
  ],
  [
    'what was seen of somebody unknown',
    'gap',
    [forged([title('a', 'x')], { seen: { [FRIEND]: 1 } })],
  ],
  [
    'a write that replaces what nobody has',
    'unseen',
    [forged([title('a', 'x', { replaces: [`${FRIEND}.1.0`] })])],
  ],
  [
    'a write that replaces its own future',
    'unseen',
    [forged([title('a', 'x', { replaces: [`${STRANGER}.2.0`] })])],
  ],
  [
    'a write that replaces itself',
    'unseen',
    [forged([title('a', 'x', { replaces: [`${STRANGER}.1.0`] })])],
  ],
  [
    'a personal type in the network’s stream',
    'stream',
    [forged([{ record: 'p', type: 'person', writes: [{ field: '1', value: 'Inès' }] }])],
  ],
  ['a network’s type in the personal stream', 'stream', [forged([title('a', 'x')], { stream: 1 })]],
  [
    'one record under two types',
    'type',
    [
      forged([
        title('a', 'x'),
        { record: 'a', type: 'plan', writes: [{ field: '1', value: 'x' }] },
      ]),
    ],
  ],
  [
    'a record under another type later',
    'type',
    [
      stranger,
      forged([{ record: 'a', type: 'plan', writes: [{ field: '1', value: 'x' }] }], {}, stranger),
    ],
  ],
  [
    'two people in one change set',
    'format',
    [
      forged(
        ['p', 'q'].map((record) => ({
          record,
          type: 'person',
          writes: [{ field: '1', value: 'x' }],
        })),
        { stream: 1 },
      ),
    ],
  ],
  [
    'a deletion that says neither yes nor no',
    'format',
    [forged([{ record: 'a', type: 'planItem', writes: [{ field: 'deleted', value: 'oui' }] }])],
  ],
  ['what is not JSON', 'format', [forged('[')]],
  [
    'what is not UTF-8',
    'format',
    [
      ((): ChangeSet => {
        const header = { ...stranger, gesture: randomUUID() };
        const payload = Uint8Array.from([0x22, 0xff, 0x22]);
        const payloadHash = payloadHashOf(payload);
        return { ...header, payload, payloadHash, hash: chainHash(undefined, header, payloadHash) };
      })(),
    ],
  ],
  [
    'a doubled name',
    'format',
    [
      forged(
        '[{"record":"a","type":"plan","type":"planItem","writes":[{"field":"5","value":"x"}]}]',
      ),
    ],
  ],
  ['nesting', 'format', [forged([title('a', { deep: [] })])]],
  ['endless nesting', 'format', [forged(`${'['.repeat(200_000)}${']'.repeat(200_000)}`)]],
  [
    'half a letter',
    'format',
    [forged('[{"record":"a\\ud800","type":"planItem","writes":[{"field":"5","value":1}]}]')],
  ],
  [
    'a number beyond 2^53',
    'format',
    [forged('[{"record":"a","type":"planItem","writes":[{"field":"5","value":1e400}]}]')],
  ],
  ['an absurd replica', 'format', [forged([title('a', 'x')], { replica: '../../etc' })]],
  ['an absurd time', 'format', [forged([title('a', 'x')], { time: 'hier' })]],
  ['a gesture that is no id', 'format', [forged([title('a', 'x')], { gesture: "' OR 1=1" })]],
];

test.each(refused)('%s is refused (%s), and what came with it', (_name, reason, changeSets) => {
  const office = newOffice();
  write(office, [{ act: 'set', type: 'plan', record: 'plan', field: 'title', value: 'Plan' }]);
  const other = newOffice();
  write(other, [{ act: 'set', type: 'person', record: 'p1', field: 'firstName', value: 'Inès' }]);
  const before = snapshot(office);
  expect(refusalOf(office, [...everythingOf(other), ...changeSets])).toBe(reason);
  expect(snapshot(office)).toEqual(before);
  expect(office.store.check()).toEqual({ integrity: [], brokenLinks: 0, differences: {} });
});

test('another first change set under this office’s own name is withheld, and said', () => {
  const office = newOffice();
  write(office, [set('a', 'title', 'Broyeur')]);
  const replica = everythingOf(office)[0]?.replica ?? '';
  expect(office.store.receive([forged([title('b', 'Faux')], { replica })])).toMatchObject({
    ok: true,
    value: { applied: 0, withheld: 1, forks: [{ replica, from: 1, isExact: true }] },
  });
});

test('of a file refused at its last line, nothing is kept', () => {
  const [from, to] = [newOffice(), newOffice()];
  for (let n = 0; n < 50; n += 1) write(from, [set(`i${n}`, 'title', `Action ${n}`)]);
  const file = everythingOf(from);
  const damaged = [...file.slice(0, -1), ...file.slice(-1).map(flipped)];
  const before = snapshot(to);
  expect(refusalOf(to, damaged)).toBe('hash');
  expect(snapshot(to)).toEqual(before);
  expect(send(from, to)).toBe(50);
});

test('files in any order: each is taken in, or waits as a gap, and all end up the same', () => {
  const [a, b, c] = [newOffice(), newOffice(), newOffice()];
  write(a, [set('x', 'title', 'Broyeur')]);
  const first = everythingOf(a);
  send(a, b);
  write(b, [set('x', 'title', 'Vélo')]);
  const answer = everythingOf(b).slice(first.length);
  expect(refusalOf(c, answer)).toBe('gap');
  c.store.receive(first);
  expect(c.store.receive(answer)).toMatchObject({ ok: true, value: { applied: 1 } });
  expect(item(c, 'x')['title']).toBe('Vélo');
  expect(recordOf(c, 'x').conflicts).toBe(0);
});

test('types, fields and choices of a later version are kept, and forwarded byte for byte', () => {
  const [office, next] = [newOffice(), newOffice()];
  const later = forged([
    { record: 'l', type: 'loan', writes: [{ field: '1', value: 'Broyeur' }] },
    {
      record: 'a',
      type: 'planItem',
      writes: [
        { field: '99', value: 1 },
        { field: '6', value: 'dreamt' },
        { field: '5', value: 'Broyeur' },
        { field: '23', value: 'beaucoup' },
      ],
    },
  ]);
  expect(office.store.receive([later])).toMatchObject({ ok: true, value: { applied: 1 } });
  expect(item(office, 'a')).toMatchObject({ title: 'Broyeur', status: 'dreamt', progress: null });
  write(office, [remove('a')]);
  send(office, next);
  expect(everythingOf(next)[0]).toMatchObject({ payload: later.payload, hash: later.hash });
  expect(recordOf(next, 'a').standing).toBe('deleted');
  expect(recordOf(next, 'l').standing).toBe('present');
  expect(next.store.check().differences).toEqual({});
});

test('names borrowed from JavaScript and from SQL are names like any other', () => {
  const office = newOffice();
  const names = ['__proto__', 'constructor', '"; DROP TABLE record; --', "' OR 1=1", 'a\nb', '🚲'];
  const operations = names.map(
    (name) =>
      `{"record":${JSON.stringify(name)},"type":"planItem","writes":[{"field":"5","value":"x"},{"field":"10","element":${JSON.stringify(name)},"value":true},{"field":"18","element":${JSON.stringify(name)},"value":3}]}`,
  );
  expect(office.store.receive([forged(`[${operations.join(',')}]`)]).ok).toBe(true);
  for (const name of names) {
    expect(JSON.parse(String(item(office, name)['territories']))).toEqual([name]);
    expect(
      Object.entries(JSON.parse(String(item(office, name)['plannedBudget'])) as object),
    ).toEqual([[name, 3]]);
  }
  expect(office.store.check().differences).toEqual({});
});

test('a personal payload begins with random bytes: the same words never have the same hash', () => {
  const offices = [newOffice(), newOffice()];
  const payloads = offices.map((office) => {
    write(office, [
      { act: 'set', type: 'person', record: 'p1', field: 'firstName', value: 'Inès' },
    ]);
    return Buffer.from(everythingOf(office)[0]?.payload ?? []);
  });
  expect(payloads[0]?.subarray(0, SALT_BYTES)).not.toEqual(payloads[1]?.subarray(0, SALT_BYTES));
  expect(payloads[0]?.subarray(SALT_BYTES)).toEqual(payloads[1]?.subarray(SALT_BYTES));
});
