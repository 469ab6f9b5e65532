/** Which answers held in the window an event makes stale, by what the contract says each query reads. */
import { contract, isOperationName } from '#shared/contract/index.ts';
import type { MaillonEvent } from '#shared/contract/envelope.ts';

export function isStaleAfter(event: MaillonEvent, queryName: unknown): boolean {
  if (event.event !== 'changed') return event.event === 'application';
  if (typeof queryName !== 'string' || !isOperationName(queryName)) return false;
  const operation = contract[queryName];
  if (operation.kind !== 'query') return false;
  return operation.reads === 'all' || operation.reads.some((type) => event.types.includes(type));
}
