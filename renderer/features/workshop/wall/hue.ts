/** Eight hues, the ninth axis taking the first again; its number tells it apart. No axis: grey. */
export const hueOf = (number: number): number => (number === 0 ? 6 : ((number - 1) % 8) + 1);
