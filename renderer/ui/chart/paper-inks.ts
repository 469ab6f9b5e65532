/** The colours of paper, whatever the theme, for what draws a picture by itself. */

/** The colour that a name of ui/tokens.css has on paper. */
type InkOf = (name: string) => string;

export function paperInks(): InkOf {
  const probe = document.createElement('span');
  probe.style.colorScheme = 'light';
  document.body.append(probe);
  const known = new Map<string, string>();
  queueMicrotask(() => probe.remove());
  return (name) => {
    const found = known.get(name);
    if (found !== undefined) return found;
    probe.style.color = `var(--${name})`;
    const { color } = getComputedStyle(probe);
    known.set(name, color);
    return color;
  };
}
