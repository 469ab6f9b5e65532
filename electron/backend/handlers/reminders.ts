/** Terms of office that end, as a message to those whom it concerns; and any message as a draft for the mail program. */
import { writeFile } from 'node:fs/promises';
import { addressesOf } from '#shared/domain/directory/mailing.ts';
import { err, ok } from '#shared/lib/result.ts';
import { directoryWordsOf } from '#shared/words/directory.ts';
import { formatDate } from '#shared/words/format.ts';
import { networkName } from '../documents/rendered.ts';
import { fileNameOf } from '../file-name.ts';
import { localDay } from '../local-day.ts';
import type { NetworkHandlers } from '../network-handler.ts';
import {
  correspondentOf,
  personName,
  readDirectory,
  recordsOf,
  textIn,
} from '../services/directory.ts';

export const remindersHandlers: Pick<NetworkHandlers, 'life.reminder' | 'export.messageDraft'> = {
  async 'life.reminder'({ terms: wanted, language }, context) {
    const today = localDay(context.now());
    const known = new Set(wanted);
    const terms = (await recordsOf(context, 'termOfOffice'))
      .filter(({ id }) => known.has(id))
      .toSorted((a, b) => (textIn(a, 'until') < textIn(b, 'until') ? -1 : 1));
    if (terms.length === 0) return err({ code: 'not-found' });
    const { people, organisations } = await readDirectory(context, today);
    const bodies = new Map((await recordsOf(context, 'body')).map((body) => [body.id, body]));
    const concerned = terms.flatMap((term) => {
      const person = people.get(textIn(term, 'person'));
      const organisation = organisations.get(textIn(term, 'organisation'));
      return [
        ...(person === undefined ? [] : [correspondentOf('person', person)]),
        ...(organisation === undefined ? [] : [correspondentOf('organisation', organisation)]),
      ];
    });
    const { reached, unreached } = addressesOf(concerned);
    const words = directoryWordsOf(language);
    return ok({
      addresses: reached.map(({ email }) => email),
      unreached,
      subject: words.termsSubject(await networkName(context)),
      text: words.terms(
        terms.map((term) => ({
          person: personName(people.get(textIn(term, 'person'))),
          role: textIn(term, 'role'),
          body: textIn(bodies.get(textIn(term, 'body')), 'name'),
          until: formatDate(textIn(term, 'until'), language),
          isOver: textIn(term, 'until') < today,
        })),
      ),
    });
  },

  async 'export.messageDraft'(message, { files, now }) {
    const { writeMessage } = await import('../documents/message.ts');
    const name = fileNameOf(message.subject, 'eml');
    const { path, token } = files.produce(name);
    await writeFile(path, writeMessage({ ...message, date: now() }));
    return ok({ file: token, name });
  },
};
