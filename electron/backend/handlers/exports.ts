/** Plans, workshops and agreements going out: a file to print, to change, to count in, alone or attached to a message. */
import { writeFile } from 'node:fs/promises';
import { extname } from 'node:path';
import type { OutputOf } from '#shared/contract/index.ts';
import type { ExportFormat } from '#shared/contract/spreadsheets.ts';
import { err, ok } from '#shared/lib/result.ts';
import type { Language } from '#shared/model/value-text.ts';
import { documentWordsOf } from '#shared/words/documents.ts';
import { fileNameOf } from '../file-name.ts';
import type { NetworkHandlers, QueryContext } from '../network-handler.ts';
import { agreementFile } from '../services/agreement-file.ts';
import { planFile, type PlanFile } from '../services/plan-file.ts';
import { readPlan } from '../services/plan-tables.ts';
import { workshopFile } from '../services/workshop-file.ts';

type Exports = 'export.plan' | 'export.workshop' | 'export.agreement';

export const exportsHandlers: Pick<NetworkHandlers, Exports> = {
  async 'export.plan'(wishes, context) {
    const plan = await readPlan(context, wishes.plan);
    if (plan === undefined) return err({ code: 'not-found' });
    const made = await planFile(plan, wishes, context);
    return made.ok ? ok(await produced(made.value, wishes, context)) : made;
  },

  async 'export.workshop'(wishes, context) {
    const { workshop, format, language } = wishes;
    const made = await workshopFile(workshop, format, language, context);
    return made === undefined
      ? err({ code: 'not-found' })
      : ok(await produced(made, wishes, context));
  },

  async 'export.agreement'(wishes, context) {
    const { booking, format, language } = wishes;
    const made = await agreementFile(booking, format, language, context);
    if (made === undefined) return err({ code: 'not-found' });
    const { addresses, withoutAddress } = made;
    return ok({ ...(await produced(made, wishes, context)), addresses, withoutAddress });
  },
};

type Message = OutputOf<'export.plan'>['message'];

interface Wishes {
  readonly format: ExportFormat;
  readonly language: Language;
  /** As the attachment of a draft. */
  readonly message: boolean;
}

async function produced(
  { title, network, type, bytes, message: own }: PlanFile & { readonly message?: Message },
  wishes: Wishes,
  context: QueryContext,
): Promise<OutputOf<'export.plan'>> {
  const { message: says } = documentWordsOf(wishes.language);
  const message = own ?? {
    subject: says.subject(title, network),
    text: says.text(title, network),
  };
  const name = fileNameOf(title, wishes.format);
  const date = context.now();
  const { path, token } = context.files.produce(wishes.message ? drafted(name) : name);
  if (wishes.message) {
    const { writeMessage } = await import('../documents/message.ts');
    await writeFile(path, writeMessage({ ...message, date, attachment: { name, type, bytes } }));
    return { file: token, name: drafted(name), message };
  }
  await writeFile(path, bytes);
  return { file: token, name, message };
}

const drafted = (name: string): string => `${name.slice(0, -extname(name).length)}.eml`;
