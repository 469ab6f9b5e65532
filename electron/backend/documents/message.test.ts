import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeMessage } from './message.ts';

const date = new Date('2026-11-21T10:05:00Z');
const written = (subject: string, name: string, text = 'Bonjour', bytes = new Uint8Array()) =>
  Buffer.from(
    writeMessage({ subject, text, date, attachment: { name, type: 'application/pdf', bytes } }),
  ).toString('latin1');

/** As a mail program reads it: headers unfolded, words and parameters decoded, parts parted. */
function read(message: string) {
  const [head = '', ...rest] = message.split('\r\n\r\n');
  const header = (of: string, name: string): string =>
    new RegExp(`^${name}: (.*)$`, 'imu').exec(of.replaceAll(/\r\n[ \t]/gu, ' '))?.[1] ?? '';
  const subject = header(head, 'Subject')
    .replaceAll(/(\?=) (=\?)/gu, '$1$2')
    .replaceAll(/=\?utf-8\?B\?([^?]*)\?=/gu, (_, word: string) =>
      Buffer.from(word, 'base64').toString('latin1'),
    );
  const disposition = header(rest.join('\r\n\r\n'), 'Content-Disposition');
  const encoded = [...disposition.matchAll(/filename\*(?:\d+\*)?=(?:utf-8'')?([^;]*)/gu)]
    .map(([, piece]) => piece)
    .join('');
  const bodies = message.split('--=_maillon_=').slice(1, 3);
  const [text = '', file = ''] = bodies.map((part) =>
    part.slice(part.indexOf('\r\n\r\n')).replaceAll('\r\n', ''),
  );
  return {
    subject: Buffer.from(subject, 'latin1').toString('utf8'),
    name: decodeURIComponent(encoded),
    text: Buffer.from(text, 'base64').toString('utf8'),
    bytes: new Uint8Array(Buffer.from(file, 'base64')),
  };
}

describe('a draft of a message', () => {
  it('opens as one to be sent, in lines that no one on the way changes', () => {
    const message = written('Projet – été', 'Projet été.pdf');
    expect(message).toContain('X-Unsent: 1\r\nDate: Sat, 21 Nov 2026 10:05:00 +0000\r\n');
    expect(message).toContain('Subject: =?utf-8?B?');
    expect(message).toContain(' filename="Projet ete.pdf";\r\n');
    expect(message).toContain(" filename*=utf-8''Projet%20%C3%A9t%C3%A9.pdf\r\n");
    expect(message.endsWith('--=_maillon_=--\r\n')).toBe(true);
  });

  it('leaves a plain subject as it is, and no line of it becomes a header', () => {
    expect(written('Plan 2026', 'a.pdf')).toContain('\r\nSubject: Plan 2026\r\n');
    expect(written('Plan\r\nBcc: someone@example.org', 'a.pdf')).not.toMatch(/^Bcc:/mu);
    expect(written('Plan', 'a"\r\nBcc: x@example.org.pdf')).not.toMatch(/^Bcc:/mu);
  });

  it('says what it was given, whatever that is', () => {
    const anything = fc.string({ unit: 'grapheme', maxLength: 300 });
    fc.assert(
      fc.property(anything, anything, fc.uint8Array({ maxLength: 300 }), (subject, text, bytes) => {
        const name = `${subject.replaceAll(/[\r\n]/gu, ' ')}.pdf`;
        const message = written(subject, name, text, bytes);
        const lines = message.split('\r\n');
        expect(lines.filter((line) => line.length > 78 || /[^\x20-\x7E]/u.test(line))).toEqual([]);
        const back = read(message);
        expect(back.subject).toBe(subject.replaceAll(/[\r\n]+/gu, ' '));
        expect(back.name).toBe(name);
        expect(back.text).toBe(text.replaceAll(/\r\n|\r|\n/gu, '\r\n'));
        expect(back.bytes).toEqual(bytes);
      }),
    );
  });
});
