/** What the process that is killed says before it dies. */
export const WORKS = ['edit', 'back up', 'rebuild', 'migrate'] as const;
export type Work = (typeof WORKS)[number];

export type Confirmed =
  /** The record shows this stamp, or a later one; it may have gone to the bin since. */
  | { readonly id: string; readonly stamp: string; readonly binned?: true }
  /** Something long begins now: a good moment. */
  | { readonly begins: true };
