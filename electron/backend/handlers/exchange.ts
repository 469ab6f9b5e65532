/** Sending and receiving, as far as it is only looked at. */
import { writeFile } from 'node:fs/promises';
import { err, ok } from '#shared/lib/result.ts';
import { collectionsOf } from '../exchange/collections.ts';
import { receptions, waitingFiles } from '../exchange/inbox-view.ts';
import { officesOf } from '../exchange/offices-view.ts';
import { overview } from '../exchange/overview.ts';
import { networkOf, ownOffice } from '../exchange/own-office.ts';
import { pdfOf, receiptPaper } from '../exchange/papers.ts';
import { planSend } from '../exchange/send-plan.ts';
import { fileNameOf } from '../file-name.ts';
import type { DomainHandlers } from '../network-handler.ts';
import { namesOf } from '../rows.ts';

export const exchangeQueries: DomainHandlers<'exchange' | 'person'> = {
  'exchange.overview': async (_input, snapshot) => ok(await overview(snapshot)),
  'exchange.offices': async (_input, snapshot) => ok(await officesOf(snapshot)),
  'exchange.planSend': async (wishes, snapshot) =>
    ok(await planSend(snapshot, await ownOffice(snapshot), wishes)),
  'exchange.inbox': async (_input, snapshot) =>
    ok(await waitingFiles(snapshot, snapshot.exchange().inbox.all())),
  'exchange.receptions': async (_input, snapshot) =>
    ok(await receptions(snapshot, snapshot.exchange().imports.all())),
  async 'exchange.receipt'({ import: id, language }, snapshot) {
    const made = snapshot.exchange().imports.get(id);
    if (made === undefined) return err({ code: 'not-found' });
    const [reception] = await receptions(snapshot, [made]);
    if (reception === undefined) return err({ code: 'not-found' });
    const { name: network } = await networkOf(snapshot);
    const day = snapshot.now().toISOString().slice(0, 10);
    const paper = receiptPaper(reception, snapshot.model, { network, language, day });
    const name = fileNameOf(`${paper.title} ${reception.time.slice(0, 10)}`, 'pdf');
    const { path, token } = snapshot.files.produce(name);
    await writeFile(path, await pdfOf(paper));
    return ok({ file: token, name });
  },
  'exchange.collections': async (_input, snapshot) => ok(await collectionsOf(snapshot)),

  async 'person.planErasure'({ person }, snapshot) {
    const known = snapshot.find(person);
    if (known?.type !== 'person') return err({ code: 'not-found' });
    const files = snapshot.exchange().prepared.all();
    const sent = files.filter(({ vector }) => Object.keys(vector[1]).length > 0);
    const names = await namesOf(
      snapshot,
      sent.flatMap(({ recipients }) => recipients),
    );
    return ok({
      title: known.title,
      records: snapshot.recordsAbout(person).length,
      backups: snapshot.copiesHolding(person).length,
      sent: sent.map(({ time, recipients }) => ({
        time,
        to: recipients.map((id) => names[id]?.title ?? ''),
      })),
    });
  },
};
