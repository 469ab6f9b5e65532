/** What the process that is killed says before it dies. */
export type Work = 'edit' | 'back up' | 'rebuild' | 'migrate' | 'receive' | 'prepare' | 'erase';

/** What is done in turn, on one network each. */
export const LANES: readonly (readonly Work[])[] = [
  ['edit', 'back up', 'rebuild', 'migrate'],
  ['receive', 'prepare', 'erase'],
];

export type Confirmed =
  /** The record shows this stamp, or a later one; it may have gone to the bin since. */
  | { readonly id: string; readonly stamp: string; readonly binned?: true }
  /** Whoever bears these words was erased. */
  | { readonly erased: string }
  /** Something long begins now: a good moment. */
  | { readonly begins: true };

/** Records that only the other office changes, both in each of its files. */
export const THEIRS = ['theirs-1', 'theirs-2'];

/** What its file of a run makes of them; grows from one to the next. */
export const titleOf = (run: number): string => `file ${String(run).padStart(4, '0')}`;
