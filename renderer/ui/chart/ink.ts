/** A colour of ui/tokens.css, by its name. */
export const inkOf = (name: string) => ({ fill: `var(--${name})` });
