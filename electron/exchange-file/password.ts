/**
 * A password: the whole file inside the age format (age-encryption.org/v1), with scrypt as its only recipient. Any
 * program that knows age opens it; without the password nothing of it can be read, its header included.
 *
 * Whatever goes wrong with a password has one answer. What it costs is read from the file before it is paid.
 */
import { Decrypter, Encrypter } from 'age-encryption';
import { refuse, refuseContent } from './fault.ts';

export const AGE_MAGIC = Buffer.from('age-encryption.org/v1\n');

/** Longer than the header of any file protected by a password. */
export const AGE_HEADER_BYTES = 256;

/** The one form of such a header: also what keeps the library from reading a header without an end. */
const AGE_HEADER =
  /^age-encryption\.org\/v1\n-> scrypt [A-Za-z0-9+/]{22} ([1-9]\d?)\n[A-Za-z0-9+/]{43}\n--- [A-Za-z0-9+/]{43}\n/;

/** Refuses a file that no password opens, or that asks for more than a computer should give. */
export function checkCost(beginning: Buffer, mostCost: number): void {
  const cost = AGE_HEADER.exec(beginning.toString('latin1'))?.[1];
  if (cost === undefined) {
    if (beginning.length < AGE_HEADER_BYTES) refuse({ code: 'exchange-truncated' });
    refuseContent('age: not protected by a password alone');
  }
  if (Number(cost) > mostCost) refuseContent('age: the password costs too much');
}

export async function* sealed(
  parts: AsyncGenerator<Uint8Array>,
  password: string,
  cost: number,
): AsyncGenerator<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(normal(password));
  encrypter.setScryptWorkFactor(cost);
  try {
    yield* chunksIn(await encrypter.encrypt(streamOf(parts)));
  } finally {
    // Whoever stops half-way waits for what is still being read.
    await parts.return(undefined);
  }
}

export async function* unsealed(
  parts: AsyncGenerator<Uint8Array>,
  password: string,
): AsyncGenerator<Uint8Array> {
  const decrypter = new Decrypter();
  decrypter.addPassphrase(normal(password));
  // What failed before the password had its say keeps its own reason.
  let failedBefore: Error | undefined;
  const watched = async function* (): AsyncGenerator<Uint8Array> {
    try {
      yield* parts;
    } catch (error) {
      failedBefore = error instanceof Error ? error : new Error('stopped', { cause: error });
      throw error;
    }
  };
  const opened = async function* (): AsyncGenerator<Uint8Array> {
    yield* chunksIn(await decrypter.decrypt(streamOf(watched())));
  };
  try {
    yield* opened();
  } catch {
    if (failedBefore !== undefined) throw failedBefore;
    refuse({ code: 'exchange-password-wrong' });
  } finally {
    await parts.return(undefined);
  }
}

/** The same accents, whatever keyboard they were typed on. */
const normal = (password: string): string => password.normalize('NFC');

const streamOf = (parts: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> =>
  new ReadableStream<Uint8Array>({
    async pull(controller) {
      const next = await parts.next();
      if (next.done === true) controller.close();
      else controller.enqueue(next.value);
    },
  });

async function* chunksIn(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => {});
  }
}
