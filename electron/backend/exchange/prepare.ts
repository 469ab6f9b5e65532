/**
 * Writes a file for others. This computer's heads are signed and noted on the disk before the file gets its name: a
 * database that lacks what left is known for one that went back.
 */
import type { Failure } from '#shared/contract/failure.ts';
import type { AttachmentFacts, HeaderFacts } from '#shared/exchange/file-header.ts';
import type { Vector } from '#shared/exchange/vector.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import { writeExchangeFile } from '#electron/exchange-file/write-file.ts';
import type { WritableNetwork } from '#electron/store/network-folder.ts';
import type { Application } from '../application.ts';
import type { OpenedNetwork } from '../opened-network.ts';
import { namesOf } from '../rows.ts';
import { stagingFolder } from '#electron/store/inbox-folder.ts';
import { carriedChangeSets, countCarried, heldVector } from './outgoing.ts';
import { attachmentsFor, attachmentsIn, wantedHere } from './outgoing-attachments.ts';
import { networkOf, type Own, ownOffice } from './own-office.ts';
import { type Task, UNWATCHED, watching } from '../tasks.ts';
import { type Outgoing, select, type Selection } from './send-plan.ts';

export interface Wishes extends Outgoing {
  readonly password?: string | undefined;
}

export interface Prepared {
  readonly changeSets: number;
  readonly attachments: number;
  readonly recipients: Selection['recipients'];
  readonly network: string;
  readonly structure: string;
  /** Nothing they lack: it only says what this computer holds. */
  readonly isRequest: boolean;
}

export async function prepareFile(
  application: Application,
  wishes: Wishes,
  path: string,
  task: Task = UNWATCHED,
): Promise<Result<Prepared, Failure>> {
  const network = application.current();
  if (network === undefined) return err({ code: 'no-network' });
  const { work } = network;
  if (work === undefined) return err({ code: 'newer-database' });
  const { store } = work;
  const { replica, privateKey, publicKey, files } = work.installation();
  store.exchange.heads.signOwn(replica, privateKey);
  work.remember({ files: files + 1 });
  work.noteHeads();

  const signed = store.exchange.heads.vector();
  const told = await factsFor(network, work, wishes, signed, application.options.now());
  const { facts, selection, structure } = told;
  const attachments = attachmentsIn(work.folder, told.attachments);
  const { base, streams } = selection;
  const count = countCarried(base, signed, streams);
  const carried = carriedChangeSets(store.log, base, signed, streams);
  const changeSets = watching(carried, count, 'writing', task);
  const written = await writeExchangeFile(
    path,
    { facts, changeSets, attachments },
    {
      keys: { publicKey, privateKey },
      password: wishes.password,
      stagingFolder: stagingFolder(work.folder),
      signal: task.signal,
    },
  );
  if (!written.ok) return written;
  store.exchange.prepared.add({
    number: facts.number,
    time: facts.time,
    recipients: facts.to,
    vector: { 0: signed[0], 1: wishes.personal ? signed[1] : {} },
  });
  application.options.emit({ event: 'changed', types: ['office'], asOf: store.log.head() });
  const about = { network: facts.network.name, structure, recipients: selection.recipients };
  const isRequest = count === 0 && attachments.length === 0;
  return ok({ ...about, changeSets: count, attachments: attachments.length, isRequest });
}

interface Told {
  readonly facts: HeaderFacts;
  readonly selection: Selection;
  readonly attachments: readonly AttachmentFacts[];
  readonly structure: string;
}

async function factsFor(
  network: OpenedNetwork,
  { store, installation }: WritableNetwork,
  wishes: Wishes,
  signed: Vector,
  now: Date,
): Promise<Told> {
  const { value } = await network.reader.read(async (snapshot) => {
    const own: Own = await ownOffice(snapshot);
    const names = await namesOf(snapshot, own.structure === null ? [] : [own.structure]);
    const selection = await select(snapshot, own, wishes, signed);
    const structure = (own.structure !== null && names[own.structure]?.title) || '';
    const attachments = wishes.attachments ? attachmentsFor(snapshot, selection, signed) : [];
    const wants = wantedHere(snapshot, wishes.personal);
    const about = await networkOf(snapshot);
    return { own, structure, selection, about, attachments, wants };
  });
  const { replica, office, structure, author, generation, files } = installation();
  const facts: HeaderFacts = {
    network: value.about,
    streams: [...value.selection.streams],
    sender: { replica, office, structure, structureName: value.structure, author: author ?? '' },
    generation,
    number: files,
    time: now.toISOString(),
    to: value.selection.recipients.map(({ recipient }) => recipient.structure.id),
    base: value.selection.base,
    vector: heldVector(store.log, new Set(store.exchange.forks.all())),
    // Of every stream, carried or not: who went back, or wrote twice, is known by them.
    heads: store.exchange.heads.all(),
    keys: store.exchange.keys.all(),
    ...(value.wants.length === 0 ? {} : { wants: value.wants }),
  };
  const { selection, structure: name, attachments } = value;
  return { facts, selection, structure: name, attachments };
}
