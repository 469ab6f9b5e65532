/**
 * What windows know of the folders of this computer: tokens, and the wish for a look. Tokens live as long as the
 * application; the oldest go when there are many.
 */
export interface KnownFolder {
  readonly path: string;
  /** The place, then the folders down to it. */
  readonly trail: readonly { readonly token: string; readonly name: string }[];
}

export interface FolderDesk {
  /** The same folder always bears the same token. */
  add(path: string, name: string, parent?: KnownFolder): KnownFolder & { readonly token: string };
  get(token: string): KnownFolder | undefined;
  /** Asks whoever looks after the shared folder for a look at once. */
  wish(): void;
  onWish(listener: () => void): void;
  isLooking(): boolean;
  setLooking(isLooking: boolean): void;
}

const MOST = 20_000;

export function createFolderDesk(randomToken: () => string): FolderDesk {
  const folders = new Map<string, KnownFolder>();
  const tokens = new Map<string, string>();
  let hear: () => void = () => undefined;
  let isLooking = false;
  return {
    add(path, name, parent) {
      const token = tokens.get(path) ?? randomToken();
      const known = { path, trail: [...(parent?.trail ?? []), { token, name }] };
      tokens.set(path, token);
      folders.set(token, known);
      const [oldest] = folders;
      if (folders.size > MOST && oldest !== undefined) {
        folders.delete(oldest[0]);
        tokens.delete(oldest[1].path);
      }
      return { ...known, token };
    },
    get: (token) => folders.get(token),
    wish: () => hear(),
    onWish(listener) {
      hear = listener;
    },
    isLooking: () => isLooking,
    setLooking(value) {
      isLooking = value;
    },
  };
}
