/** Plans going out: a file to print, to change, to count in, alone or attached to a message. */
import { writeFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { err, ok } from '#shared/lib/result.ts';
import { documentWordsOf } from '#shared/words/documents.ts';
import type { NetworkHandlers } from '../network-handler.ts';
import { planFile } from '../services/plan-file.ts';
import { readPlan } from '../services/plan-tables.ts';

export const exportsHandlers: Pick<NetworkHandlers, 'export.plan'> = {
  async 'export.plan'(wishes, context) {
    const plan = await readPlan(context, wishes.plan);
    if (plan === undefined) return err({ code: 'not-found' });
    const made = await planFile(plan, wishes, context);
    if (!made.ok) return made;
    const { title, network, type, bytes } = made.value;
    const { message: says } = documentWordsOf(wishes.language);
    const message = { subject: says.subject(title, network), text: says.text(title, network) };
    const name = fileName(title, wishes.format);
    const date = context.now();
    const { path, token } = context.files.produce(wishes.message ? drafted(name) : name);
    if (wishes.message) {
      const { writeMessage } = await import('../documents/message.ts');
      await writeFile(path, writeMessage({ ...message, date, attachment: { name, type, bytes } }));
      return ok({ file: token, name: drafted(name), message });
    }
    await writeFile(path, bytes);
    return ok({ file: token, name, message });
  },
};

const drafted = (name: string): string => `${name.slice(0, -extname(name).length)}.eml`;

/** A name that every disk accepts. */
function fileName(title: string, extension: string): string {
  const plain = title
    .replaceAll(/[<>:"/\\|?*\p{Cc}]+/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .trim();
  const short = plain
    .slice(0, 100)
    .toWellFormed()
    .replace(/[. ]+$/u, '');
  return `${short || 'Plan'}.${extension}`;
}
