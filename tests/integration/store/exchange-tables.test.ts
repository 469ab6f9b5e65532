/** What an office keeps of the others: their keys, their signed heads, what they said; and the files between them. */
import { generateKeyPairSync } from 'node:crypto';
import { expect, test } from 'vitest';
import { isSoundHead, replicaOf, signText } from '../../../electron/keys/signature.ts';
import type { WritableNetwork } from '../../../electron/store/network-folder.ts';
import {
  continuityText,
  type SignedHead,
  type TravellingKey,
} from '../../../shared/exchange/signed-text.ts';
import { cleanUpAfterEach, everythingOf, newOffice, send, set, write } from './office.ts';

cleanUpAfterEach();

interface Signer {
  readonly key: TravellingKey;
  readonly privateKey: string;
}

function newSigner(office = 'office-x'): Signer {
  const pair = generateKeyPairSync('ed25519');
  const key = pair.publicKey.export({ type: 'spki', format: 'der' });
  return {
    key: { replica: replicaOf(key), key: key.toString('base64'), office },
    privateKey: pair.privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64'),
  };
}

function following(
  { key, privateKey }: Signer,
  kind: 'renewal' | 'second-computer',
  after: Signer,
): TravellingKey {
  const signature = Buffer.from(signText(continuityText(after.key, kind), privateKey));
  return { ...after.key, follows: key.replica, kind, signature: signature.toString('base64') };
}

const signed = ({ store, installation }: WritableNetwork) => {
  store.exchange.heads.signOwn(installation().replica, installation().privateKey);
  return store.exchange.heads;
};

test('a replica signs the ends of its chains, and others keep them as far as they hold them', () => {
  const [one, other] = [newOffice(), newOffice()];
  write(one, [set('a', 'title', 'Broyeur')]);
  write(one, [set('a', 'title', 'Vélo')]);
  const heads = signed(one).all();
  expect(heads).toMatchObject([{ replica: one.installation().replica, stream: 0, seq: 2 }]);
  expect(heads.every((head) => isSoundHead(head, one.installation().publicKey))).toBe(true);
  expect(isSoundHead({ ...(heads[0] as SignedHead), seq: 1 }, one.installation().publicKey)).toBe(
    false,
  );

  other.store.exchange.heads.keep(heads);
  expect(other.store.exchange.heads.all()).toEqual([]);
  send(one, other);
  other.store.exchange.heads.keep(heads);
  expect(other.store.exchange.heads.vector()[0]).toEqual({ [one.installation().replica]: 2 });
  other.store.exchange.heads.keep([{ ...(heads[0] as SignedHead), seq: 1 }]);
  expect(other.store.exchange.heads.all()).toEqual(heads);
  expect(everythingOf(other)).toHaveLength(2);
});

test('a key is asked about once, and trusted from the one it follows', () => {
  const { keys } = newOffice().store.exchange;
  const [first, renewed, second, stranger] = [
    newSigner(),
    newSigner(),
    newSigner('office-y'),
    newSigner('office-z'),
  ] as const;
  const from = ({ key }: Signer) => ({ replica: key.replica, structure: 's1' });
  expect(keys.judge(from(first), [first.key])).toEqual({ is: 'first' });
  keys.keep([first.key]);
  keys.trust({ ...from(first), office: 'office-x', since: '2026' });
  expect(keys.judge(from(first), [])).toEqual({ is: 'trusted' });
  expect(keys.judge(from(renewed), [following(first, 'renewal', renewed)])).toEqual({
    is: 'trusted',
  });
  const both = [
    following(first, 'renewal', renewed),
    following(renewed, 'second-computer', second),
  ];
  expect(keys.judge(from(second), both)).toEqual({ is: 'trusted' });
  expect(keys.judge(from(second), both.slice(1))).toMatchObject({ is: 'changed' });
  expect(keys.judge(from(stranger), [stranger.key])).toEqual({ is: 'changed', before: first.key });
  expect(keys.judge({ ...from(stranger), structure: 's2' }, [stranger.key])).toEqual({
    is: 'first',
  });
});

test('what says whom a key follows is kept only when it is proved', () => {
  const { keys } = newOffice().store.exchange;
  const [first, renewed, forger] = [newSigner(), newSigner(), newSigner()] as const;
  const forged = { ...following(forger, 'renewal', renewed), follows: first.key.replica };
  keys.keep([first.key, forged, { ...first.key, replica: forger.key.replica }]);
  expect(keys.get(renewed.key.replica)).toEqual(renewed.key);
  expect(keys.get(forger.key.replica)).toBeUndefined();
  const proved = following(first, 'renewal', renewed);
  keys.keep([proved]);
  keys.keep([forged]);
  expect(keys.get(renewed.key.replica)).toEqual(proved);
});

test('an office is believed on its newest word, be it less', () => {
  const { said } = newOffice().store.exchange;
  const a = 'a'.repeat(26);
  const word = (generation: number, number: number, seq: number) => ({
    office: 'office-x',
    replica: a,
    structure: 's1',
    time: `t${number}`,
    heard: `h${generation}.${number}`,
    generation,
    number,
    vector: { 0: { [a]: seq }, 1: {} },
    wants: [`hash-${seq}`],
  });
  said.hear(word(1, 8, 30));
  said.hear(word(1, 7, 40));
  expect(said.of('office-x')).toMatchObject({ number: 8, vector: { 0: { [a]: 30 } } });
  said.hear(word(2, 1, 4));
  expect(said.all()).toMatchObject([
    {
      generation: 2,
      vector: { 0: { [a]: 4 } },
      wants: ['hash-4'],
      firstHeard: 'h1.8',
      heard: 'h2.1',
    },
  ]);
});

test('files prepared, waiting and taken in are noted', () => {
  const { prepared, inbox, imports } = newOffice().store.exchange;
  const vector = { 0: { ['a'.repeat(26)]: 3 }, 1: {} };
  prepared.add({ number: 1, time: 't', recipients: ['s1'], vector });
  prepared.add({ number: 2, time: 'u', recipients: [], vector });
  expect(prepared.all().map(({ number }) => number)).toEqual([2, 1]);

  const state = { status: { is: 'early' as const }, header: null };
  inbox.add({ id: 'f1', name: 'Envoi.maillon', received: 't', hash: 'h1', state });
  inbox.set('f1', { hash: 'h2', state: { ...state, status: { is: 'ready' } } });
  expect(inbox.ofHash('h2')).toEqual(inbox.get('f1'));
  expect(inbox.all()).toMatchObject([{ id: 'f1', state: { status: { is: 'ready' } } }]);
  inbox.remove('f1');
  expect(inbox.all()).toEqual([]);

  const tally = { types: [], conflicts: 1, suggestions: 0 };
  const file = { name: 'n', office: 'o', structure: 's', structureName: 'S', author: '' };
  const times = { prepared: 't', time: 'u', first: 3, last: 7 };
  const made = imports.add({ ...file, ...times, file: 'h2', tally });
  imports.mark(made.id, true);
  expect(imports.ofFile('h2')).toEqual({ ...made, isSetAside: true });
  expect(imports.get(made.id)).toMatchObject({ first: 3, last: 7, tally });
});
