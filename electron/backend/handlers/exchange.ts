/** Sending and receiving: nothing was exchanged yet. */
import { err, ok } from '#shared/lib/result.ts';
import type { ApplicationHandlers } from '../application-handler.ts';
import type { DomainHandlers } from '../network-handler.ts';

export const exchangeQueries: DomainHandlers<'exchange' | 'person'> = {
  'exchange.overview': async () =>
    ok({ recipients: [], toSend: 0, waiting: 0, conflicts: 0, suggestions: 0 }),
  'exchange.offices': async () => ok([]),
  'exchange.planSend': async () =>
    ok({ recipients: [], changes: 0, counts: [], leftOut: [], request: false }),
  'exchange.inbox': async () => ok([]),
  'exchange.receptions': async () => ok([]),
  'exchange.receipt': async () => err({ code: 'not-found' }),
  'exchange.collections': async () => ok([]),
  'person.planErasure': async () => err({ code: 'not-found' }),
};

const absent = async () => err({ code: 'not-found' as const });

export const exchangeActs: Pick<
  ApplicationHandlers,
  Extract<keyof ApplicationHandlers, `exchange.${string}` | `person.${string}`>
> = {
  'exchange.prepare': absent,
  'exchange.offer': absent,
  'exchange.unlock': absent,
  'exchange.preview': absent,
  'exchange.accept': absent,
  'exchange.putAway': absent,
  'exchange.setAside': absent,
  'exchange.putBack': absent,
  'exchange.remind': absent,
  'person.erase': absent,
};
