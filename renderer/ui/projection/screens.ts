/** Turning the screens of a projection, and how a long list is cut into screens that are about as full. */
export interface Turning {
  readonly shown: number;
  readonly keys: Readonly<Record<string, () => void>>;
}

/** @param screen the one asked for; it may no longer be there */
export function turning(screen: number, count: number, go: (screen: number) => void): Turning {
  const last = Math.max(0, count - 1);
  const shown = Math.max(0, Math.min(last, screen));
  const to = (target: number) => () => go(Math.max(0, Math.min(last, target)));
  return {
    shown,
    keys: {
      ArrowRight: to(shown + 1),
      ArrowLeft: to(shown - 1),
      PageDown: to(shown + 1),
      PageUp: to(shown - 1),
      Home: to(0),
      End: to(last),
      ' ': to(shown + 1),
    },
  };
}

/** Parts of at most so many, none much shorter than the others; nothing is one empty part. */
export function inScreens<T>(all: readonly T[], most: number): readonly (readonly T[])[] {
  const count = Math.max(1, Math.ceil(all.length / most));
  return Array.from({ length: count }, (_, index) =>
    all.slice(
      Math.round((index * all.length) / count),
      Math.round(((index + 1) * all.length) / count),
    ),
  );
}
