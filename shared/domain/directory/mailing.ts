/** Whom a mailing list reaches: each address once, whichever way it came into the list, and those who have none. */
export interface Correspondent {
  readonly id: string;
  readonly type: 'organisation' | 'person';
  readonly name: string;
  readonly email: string | null;
}

export interface Addresses {
  readonly reached: readonly (Correspondent & { readonly email: string })[];
  /** Named, and without an address. */
  readonly unreached: readonly Correspondent[];
}

/** The first to bring an address keeps it; the same one written in capitals is the same. */
export function addressesOf(correspondents: readonly Correspondent[]): Addresses {
  const reached = new Map<string, Correspondent & { readonly email: string }>();
  const unreached = new Map<string, Correspondent>();
  for (const one of correspondents) {
    const email = one.email?.trim() ?? '';
    const key = email.toLowerCase();
    if (email === '') unreached.set(one.id, one);
    else if (!reached.has(key)) reached.set(key, { ...one, email });
  }
  return { reached: [...reached.values()], unreached: [...unreached.values()] };
}
