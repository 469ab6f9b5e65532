/**
 * What the panel beside the grid shows. It follows the line that one goes to, without the page being drawn again; asked
 * to show something else (the plan itself), it stays there until one goes to another line.
 */
export interface OpenItem {
  readonly get: () => string;
  readonly show: (id: string) => void;
  /** One is at this line of the grid, or at this card. */
  readonly follow: (id: string) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

export function createOpenItem(): OpenItem {
  const listeners = new Set<() => void>();
  let shown = '';
  let followed = '';
  const show = (id: string) => {
    if (id === shown) return;
    shown = id;
    listeners.forEach((listener) => listener());
  };
  return {
    get: () => shown,
    show,
    follow(id) {
      // The grid also says where it is when lines change under it.
      if (id === followed) return;
      followed = id;
      show(id);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
