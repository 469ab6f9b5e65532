/** Sending and receiving, as far as it is only looked at. */
import { err, ok } from '#shared/lib/result.ts';
import { receptions, waitingFiles } from '../exchange/inbox-view.ts';
import { officesOf } from '../exchange/offices-view.ts';
import { overview } from '../exchange/overview.ts';
import { ownOffice } from '../exchange/own-office.ts';
import { planSend } from '../exchange/send-plan.ts';
import type { DomainHandlers } from '../network-handler.ts';

export const exchangeQueries: DomainHandlers<'exchange' | 'person'> = {
  'exchange.overview': async (_input, snapshot) => ok(await overview(snapshot)),
  'exchange.offices': async (_input, snapshot) => ok(await officesOf(snapshot)),
  'exchange.planSend': async (wishes, snapshot) =>
    ok(await planSend(snapshot, await ownOffice(snapshot), wishes)),
  'exchange.inbox': async (_input, snapshot) =>
    ok(await waitingFiles(snapshot, snapshot.exchange().inbox.all())),
  'exchange.receptions': async (_input, snapshot) =>
    ok(await receptions(snapshot, snapshot.exchange().imports.all())),
  'exchange.receipt': async () => err({ code: 'not-found' }),
  'exchange.collections': async () => ok([]),
  'person.planErasure': async () => err({ code: 'not-found' }),
};
