/** Public keys of every replica whose change sets are here, and which of them this computer trusts to send. */
import { continuityText, type TravellingKey } from '#shared/exchange/signed-text.ts';
import type { Connection } from './database.ts';
import { isContinued, isNamedRightly, signText } from '#electron/keys/signature.ts';

export interface TrustedKey {
  readonly replica: string;
  readonly office: string;
  readonly structure: string | null;
  readonly since: string;
}

export type Trust =
  | { readonly is: 'trusted' }
  /** Nobody of that structure was heard of before. */
  | { readonly is: 'first' }
  /** Its structure is known by another key, which says nothing of this one. */
  | { readonly is: 'changed'; readonly before: TravellingKey | undefined };

export interface Keys {
  get(replica: string): TravellingKey | undefined;
  all(): TravellingKey[];
  /** Keeps those that bear their own name; a key that is known gains what says whom it follows. */
  keep(keys: readonly TravellingKey[]): void;
  trusted(): TrustedKey[];
  trust(key: TrustedKey): void;
  /** Signs, with one's own key, that another is a second computer of the same structure. */
  vouchFor(replica: string, own: { readonly replica: string; readonly privateKey: string }): void;
  /** What to think of a sender, given the keys that its file brings. */
  judge(
    sender: { readonly replica: string; readonly structure: string | null },
    brought: readonly TravellingKey[],
  ): Trust;
}

interface Row {
  readonly replica: string;
  readonly public_key: Uint8Array;
  readonly office: string | null;
  readonly follows: string | null;
  readonly kind: 'renewal' | 'second-computer' | null;
  readonly signature: Uint8Array | null;
}

export function openKeys(connection: Connection): Keys {
  const one = connection.prepare<[string], Row>('SELECT * FROM identity WHERE replica = ?');
  const all = connection.prepare<[], Row>('SELECT * FROM identity ORDER BY replica');
  const keep = connection.prepare(
    `INSERT INTO identity (replica, public_key, office, follows, kind, signature) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (replica) DO UPDATE SET office = excluded.office, follows = excluded.follows, kind = excluded.kind,
       signature = excluded.signature WHERE identity.kind IS NULL`,
  );
  const trusted = connection.prepare<[], TrustedKey>(
    'SELECT replica, office, structure, since FROM trusted_key ORDER BY since, replica',
  );
  const trust = connection.prepare(
    'INSERT OR IGNORE INTO trusted_key (replica, office, structure, since) VALUES (?, ?, ?, ?)',
  );

  const get = (replica: string): TravellingKey | undefined => {
    const row = one.get(replica);
    return row === undefined ? undefined : travelling(row);
  };

  return {
    get,
    all: () => all.all().map(travelling),
    keep(keys) {
      const brought = new Map(keys.map((key) => [key.replica, key]));
      for (const given of keys) {
        if (!isNamedRightly(given)) continue;
        const before = given.follows && (brought.get(given.follows) ?? get(given.follows));
        const key = before && isContinued(given, before) ? given : unlinked(given);
        keep.run(
          key.replica,
          Buffer.from(key.key, 'base64'),
          key.office,
          key.follows ?? null,
          key.kind ?? null,
          key.signature === undefined ? null : Buffer.from(key.signature, 'base64'),
        );
      }
    },
    trusted: () => trusted.all(),
    trust: ({ replica, office, structure, since }) =>
      void trust.run(replica, office, structure, since),
    vouchFor(replica, own) {
      const key = get(replica);
      if (key === undefined || key.kind !== undefined) return;
      const signature = signText(continuityText(key, 'second-computer'), own.privateKey);
      keep.run(
        replica,
        Buffer.from(key.key, 'base64'),
        key.office,
        own.replica,
        'second-computer',
        signature,
      );
    },
    judge({ replica, structure }, brought) {
      const known = trusted.all();
      const isTrusted = new Set(known.map((key) => key.replica));
      if (isTrusted.has(replica)) return { is: 'trusted' };
      const byReplica = new Map(brought.map((key) => [key.replica, key]));
      // A second computer may not have heard yet that it was vouched for: what is known here was proved.
      const find = (name: string) => {
        const here = get(name);
        return here?.follows === undefined ? (byReplica.get(name) ?? here) : here;
      };
      if (leadsToTrusted(replica, find, isTrusted)) return { is: 'trusted' };
      const before = known.findLast((key) => structure !== null && key.structure === structure);
      return before === undefined
        ? { is: 'first' }
        : { is: 'changed', before: get(before.replica) };
    },
  };
}

/** What says whom it follows is kept only once it is proved. */
const unlinked = ({ replica, key, office }: TravellingKey): TravellingKey => ({
  replica,
  key,
  office,
});

/** Follows signed continuity back to a key that is trusted; a chain that turns in circles leads nowhere. */
function leadsToTrusted(
  replica: string,
  find: (replica: string) => TravellingKey | undefined,
  trusted: ReadonlySet<string>,
): boolean {
  const passed = new Set<string>();
  let key = find(replica);
  while (key?.follows !== undefined && !passed.has(key.replica)) {
    passed.add(key.replica);
    const before = find(key.follows);
    if (before === undefined || !isNamedRightly(before) || !isContinued(key, before)) return false;
    if (trusted.has(before.replica)) return true;
    key = before;
  }
  return false;
}

const travelling = ({
  replica,
  public_key: key,
  office,
  follows,
  kind,
  signature,
}: Row): TravellingKey => ({
  replica,
  key: Buffer.from(key).toString('base64'),
  office: office ?? officeOf(replica),
  ...(follows === null || kind === null ? {} : { follows, kind }),
  ...(signature === null || kind === null
    ? {}
    : { signature: Buffer.from(signature).toString('base64') }),
});

/** An office is a computer over time: it keeps the name of the first replica it wrote as. */
export const officeOf = (firstReplica: string): string => `office-${firstReplica}`;
