/** Sending and receiving: what is written, on the disk or in the network. */
import { readFile, writeFile } from 'node:fs/promises';
import type { Reception, WaitingFile } from '#shared/contract/exchange.ts';
import type { Failure } from '#shared/contract/failure.ts';
import type { OutputOf } from '#shared/contract/index.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import { formatDate } from '#shared/words/format.ts';
import { exchangeWordsOf } from '#shared/words/exchange.ts';
import type { Import } from '#electron/store/imports.ts';
import type { InboxFile } from '#electron/store/inbox.ts';
import type { Application } from '../application.ts';
import type { ApplicationHandlers } from '../application-handler.ts';
import { accept, acceptEarly } from '../exchange/accept.ts';
import { collectionsOf } from '../exchange/collections.ts';
import { erasePerson } from '../exchange/erase-person.ts';
import { erasuresAsked } from '../exchange/erasures-asked.ts';
import { offer, putAway, type Receiving, unlock, withInboxFile } from '../exchange/incoming.ts';
import { receptions, waitingFiles } from '../exchange/inbox-view.ts';
import { networkOf } from '../exchange/own-office.ts';
import { certificatePaper, pdfOf } from '../exchange/papers.ts';
import { prepareFile } from '../exchange/prepare.ts';
import { onScratch } from '../exchange/preview.ts';
import { describePreview } from '../exchange/preview-view.ts';
import { statusFailure } from '../exchange/status-failure.ts';
import { fileNameOf } from '../file-name.ts';
import { namesOf } from '../rows.ts';
import { type Task, UNWATCHED } from '../tasks.ts';

export const exchangeActs: Pick<
  ApplicationHandlers,
  Extract<keyof ApplicationHandlers, `exchange.${string}` | `person.${string}`>
> = {
  async 'exchange.prepare'({ language, message: wantsDraft, ...wishes }, application, _, task) {
    const { files, now } = application.options;
    const place = files.reserve();
    const prepared = await prepareFile(application, wishes, place.path, task);
    if (!prepared.ok) return prepared;
    const { network, structure, recipients, isRequest } = prepared.value;
    const words = exchangeWordsOf(language);
    const day = now().toISOString().slice(0, 10);
    const name = fileNameOf(words.fileName(network, structure, day), 'maillon');
    files.keep(place, name);
    const says = isRequest ? words.request : words.send;
    const message = {
      to: recipients.flatMap(({ recipient }) => recipient.emails),
      subject: says.subject(network),
      text: says.text(network),
    };
    const draft = wantsDraft
      ? await draftOf(application, message, name, { name, path: place.path })
      : null;
    return ok({ file: place.token, name, message, draft });
  },

  'exchange.offer': async ({ file: token, password }, application, _, task) =>
    receivingIn(application, task, async (receiving) => {
      const offered = application.options.files.open(token);
      if (!offered.ok) return offered;
      const { path, name } = offered.value;
      return viewOf(await offer({ path, name, password }, receiving), receiving, application);
    }),

  'exchange.unlock': async ({ file, password }, application, _, task) =>
    receivingIn(application, task, async (receiving) =>
      viewOf(await unlock(file, password, receiving), receiving, application),
    ),

  'exchange.preview': async ({ file: id }, application, _, task) =>
    receivingIn(application, task, (receiving) =>
      withInboxFile(id, receiving, async (opened, file) => {
        const failure = statusFailure(file.state.status);
        const isAsked =
          failure?.code === 'exchange-key-unknown' || failure?.code === 'exchange-key-changed';
        if (failure !== undefined && !isAsked) return err(failure);
        const head = receiving.work.store.log.head();
        const described = await onScratch(opened, file, receiving, (scratch) =>
          describePreview(scratch, opened),
        );
        if (!described.ok) return described;
        const view = await viewOf(ok(file), receiving, application);
        return view.ok ? ok({ ...described.value, file: view.value, head }) : view;
      }),
    ),

  'exchange.accept': async ({ file, head, trust, choices, erasures }, application, session, task) =>
    receivingIn<OutputOf<'exchange.accept'>>(application, task, async (receiving) => {
      const settle = { choices, session };
      const accepted = await accept(file, { trust, head, settle }, receiving, application);
      if (!accepted.ok) return accepted;
      if (accepted.value === undefined)
        return ok({ reception: null, moved: true, after: [], notErased: null });
      const notErased = await eraseAsked(erasures, receiving, application);
      const after = await acceptEarly(receiving, application);
      const made = [accepted.value, ...after].map(({ taken }) => taken.made);
      const [reception = null, ...others] = await receptionsOf(made, receiving);
      return ok({ reception, moved: false, after: others, notErased });
    }),

  'exchange.putAway': async ({ file }, application) =>
    receivingIn(application, UNWATCHED, async ({ work }) => {
      if (!putAway(file, work)) return err({ code: 'not-found' });
      application.options.emit({
        event: 'changed',
        types: ['office'],
        asOf: work.store.log.head(),
      });
      return ok({});
    }),

  'exchange.setAside': async ({ import: id }, application, session) =>
    turn(id, true, application, session),
  'exchange.putBack': async ({ import: id }, application, session) =>
    turn(id, false, application, session),

  'exchange.remind': async ({ collection, language, message: wantsDraft }, application) =>
    receivingIn(application, UNWATCHED, async ({ network }) => {
      const { value: all } = await network.reader.read(collectionsOf);
      const known = all.find(({ id }) => id === collection);
      if (known === undefined) return err({ code: 'not-found' });
      const { reminder } = exchangeWordsOf(language);
      const due = known.due === null ? '' : formatDate(known.due, language);
      const message = {
        to: known.lines.flatMap(({ received, waiting, emails }) =>
          received === null && !waiting ? emails : [],
        ),
        subject: reminder.subject(known.title),
        text: reminder.text(known.title, due),
      };
      const draft = wantsDraft ? await draftOf(application, message, known.title) : null;
      return ok({ message, draft });
    }),

  'person.erasuresAsked': async (_input, application) => {
    const network = application.current();
    if (network === undefined) return err({ code: 'no-network' });
    const { work } = network;
    if (work === undefined) return ok([]);
    return ok((await network.reader.read((snapshot) => erasuresAsked(snapshot, work))).value);
  },

  'person.erase': async ({ person, language }, application) =>
    receivingIn(application, UNWATCHED, async ({ network, work, now }) => {
      const { value: known } = await network.reader.read(async (snapshot) => snapshot.find(person));
      if (known?.type !== 'person') return err({ code: 'not-found' });
      const author = network.remembered().author ?? '';
      const erased = await erasePerson(work, { person, author, now: now() });
      if (!erased.ok) return erased;
      // What was made for somebody to take, and not taken, may speak of the person.
      await application.options.files.close();
      const { types, asOf } = erased.value;
      application.options.emit({ event: 'changed', types: [...types], asOf });
      const by = network.remembered().structure;
      const structures = erased.value.sent.flatMap((file) => file.structures);
      const { value: about } = await network.reader.read(async (snapshot) => ({
        network: (await networkOf(snapshot)).name,
        names: await namesOf(snapshot, by === null ? structures : [by, ...structures]),
      }));
      const day = now().toISOString().slice(0, 10);
      const paper = { network: about.network, language, day };
      const certificate = certificatePaper(
        erased.value,
        by,
        (id) => about.names[id]?.title ?? '',
        paper,
      );
      const name = fileNameOf(`${certificate.title} ${day}`, 'pdf');
      const { path, token } = application.options.files.produce(name);
      await writeFile(path, await pdfOf(certificate));
      return ok({ file: token, name });
    }),
};

async function receivingIn<T>(
  application: Application,
  task: Task,
  use: (receiving: Receiving) => Promise<Result<T, Failure>>,
): Promise<Result<T, Failure>> {
  const network = application.current();
  if (network === undefined) return err({ code: 'no-network' });
  if (network.work === undefined) return err({ code: 'newer-database' });
  const { now, newId } = application.options;
  return use({ network, work: network.work, now, newId, task });
}

/** Erases those whom a person agreed to erase, as long as all goes well; says why it stopped. */
async function eraseAsked(
  people: readonly string[],
  { network, work, now }: Receiving,
  { options }: Application,
): Promise<Failure | null> {
  for (const person of people) {
    if (!work.store.erasuresAsked().includes(person)) continue;
    const author = network.remembered().author ?? '';
    const erased = await erasePerson(work, { person, author, now: now() });
    if (!erased.ok) return erased.error;
    const { types, asOf } = erased.value;
    options.emit({ event: 'changed', types: [...types], asOf });
    // What was made for somebody to take, and not taken, may speak of the person.
    await options.files.close();
  }
  return null;
}

/** Tells every window that the inbox moved, and answers the file as they see it. */
async function viewOf(
  file: Result<InboxFile, Failure>,
  { network, work }: Receiving,
  { options }: Application,
): Promise<Result<WaitingFile, Failure>> {
  if (!file.ok) return file;
  const { value } = await network.reader.read((snapshot) => waitingFiles(snapshot, [file.value]));
  options.emit({ event: 'changed', types: ['office'], asOf: work.store.log.head() });
  const [view] = value;
  return view === undefined ? err({ code: 'not-found' }) : ok(view);
}

const receptionsOf = async (
  made: readonly Import[],
  { network }: Receiving,
): Promise<Reception[]> =>
  (await network.reader.read((snapshot) => receptions(snapshot, made))).value;

/** Sets an import aside, or puts it back. */
const turn = (
  id: number,
  isAside: boolean,
  application: Application,
  session: string,
): Promise<Result<Reception, Failure>> =>
  receivingIn(application, UNWATCHED, async (receiving) => {
    const { store } = receiving.work;
    const made = store.exchange.imports.get(id);
    if (made === undefined) return err({ code: 'not-found' });
    const turned = isAside ? store.setAside(made, session) : store.putBack(made, session);
    store.exchange.imports.mark(id, isAside);
    application.options.emit({ event: 'changed', types: [...turned.types], asOf: turned.asOf });
    const [reception] = await receptionsOf([{ ...made, isSetAside: isAside }], receiving);
    return reception === undefined ? err({ code: 'not-found' }) : ok(reception);
  });

/** The message as the person's mail program opens it, the file attached when there is one. */
async function draftOf(
  { options: { files, now } }: Application,
  { subject, text }: { readonly subject: string; readonly text: string },
  title: string,
  attached?: { readonly name: string; readonly path: string },
): Promise<{ file: string; name: string }> {
  const { writeMessage } = await import('../documents/message.ts');
  const attachment = attached && {
    name: attached.name,
    type: 'application/octet-stream',
    bytes: await readFile(attached.path),
  };
  const name = fileNameOf(title.replace(/\.maillon$/u, ''), 'eml');
  const { path, token } = files.produce(name);
  const draft = { subject, text, date: now(), ...(attachment === undefined ? {} : { attachment }) };
  await writeFile(path, writeMessage(draft));
  return { file: token, name };
}
