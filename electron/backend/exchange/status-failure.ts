/** Why a file of the inbox cannot be taken in as it stands, as a failure; undefined when it can. */
import type { WaitingFile } from '#shared/contract/exchange.ts';
import type { Failure } from '#shared/contract/failure.ts';
import { assertNever } from '#shared/lib/assert-never.ts';

export function statusFailure(status: WaitingFile['status']): Failure | undefined {
  switch (status.is) {
    case 'ready':
      return undefined;
    case 'password':
      return { code: 'exchange-password-needed' };
    case 'question':
      return { code: 'exchange-key-unknown' };
    case 'stopped':
      return { code: 'exchange-key-changed' };
    case 'early':
      return { code: 'exchange-early' };
    case 'known':
      return { code: 'exchange-known' };
    case 'refused':
      return status.failure;
    default:
      return assertNever(status);
  }
}
