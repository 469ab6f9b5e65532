/**
 * The shape that an English pack must have to stand beside a French one: the same keys, except the plural form `many`
 * that English does not have.
 */
export type Twin<P> = {
  [K in keyof P as K extends `${string}_many` ? never : K]: P[K] extends string
    ? string
    : Twin<P[K]>;
};
