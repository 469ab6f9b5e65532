/**
 * A draft for the person's own mail program: a subject, a text, a file attached (RFC 5322, 2045, 2047, 2231). The mail
 * program opens it as a message to be sent (`X-Unsent`), with nobody in « To ».
 *
 * Seven-bit lines no longer than 76 characters, ended by CRLF: nothing on the way has a reason to change a byte.
 */
export interface Draft {
  readonly subject: string;
  readonly text: string;
  readonly date: Date;
  readonly attachment?: Attachment;
}

export interface Attachment {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

const CRLF = '\r\n';
const LINE = 76;

/** In no line of base64, whose alphabet has no « _ ». */
const BOUNDARY = '=_maillon_=';

export function writeMessage({ subject, text, date, attachment }: Draft): Uint8Array {
  const lines = [
    'MIME-Version: 1.0',
    'X-Unsent: 1',
    `Date: ${date.toUTCString().replace('GMT', '+0000')}`,
    `Subject: ${encodedWords(subject)}`,
    'Content-Type: multipart/mixed;',
    ` boundary="${BOUNDARY}"`,
    '',
    `--${BOUNDARY}`,
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    base64Lines(new TextEncoder().encode(text.replaceAll(/\r\n|\r|\n/gu, CRLF))),
    ...(attachment === undefined ? [] : attached(attachment)),
    `--${BOUNDARY}--`,
    '',
  ];
  return new TextEncoder().encode(lines.join(CRLF));
}

const attached = ({ name, type, bytes }: Attachment): string[] => [
  `--${BOUNDARY}`,
  `Content-Type: ${type};`,
  ` name="${plainName(name)}"`,
  'Content-Transfer-Encoding: base64',
  'Content-Disposition: attachment;',
  ` filename="${plainName(name)}";`,
  parameter('filename', name),
  '',
  base64Lines(bytes),
];

const base64Lines = (bytes: Uint8Array): string =>
  (
    Buffer.from(bytes)
      .toString('base64')
      .match(/.{1,76}/gu) ?? []
  ).join(CRLF);

/** Most bytes of text in one encoded word, so that its line, with « Subject: » before it, is short enough. */
const WORD_BYTES = 39;

/** Words of RFC 2047, each whole characters only, one a line. */
function encodedWords(text: string): string {
  const plain = text.replaceAll(/[\r\n]+/gu, ' ');
  if (
    /^[\x20-\x7E]*$/u.test(plain) &&
    plain.length + 'Subject: '.length <= LINE &&
    !plain.includes('=?')
  )
    return plain;
  const words: string[] = [];
  let word = '';
  for (const character of plain) {
    if (Buffer.byteLength(word + character) > WORD_BYTES) {
      words.push(word);
      word = '';
    }
    word += character;
  }
  return [...words, word]
    .map((part) => `=?utf-8?B?${Buffer.from(part).toString('base64')}?=`)
    .join(`${CRLF} `);
}

/** For mail programs that know no other alphabet: the name without its accents, its end kept. */
function plainName(name: string): string {
  const plain = name
    .normalize('NFD')
    .replaceAll(/\p{Mn}+/gu, '')
    .replaceAll(/[^A-Za-z0-9._ -]+/gu, '-');
  const end = /\.[a-z]{3,4}$/u.exec(plain)?.[0] ?? '';
  return plain.slice(0, -end.length || undefined).slice(0, 48) + end;
}

/** A parameter of RFC 2231, in numbered pieces: `filename*0*=utf-8''Plan%20d%E2%80%99action;`. */
function parameter(name: string, value: string): string {
  const octets = Array.from(new TextEncoder().encode(value), (byte) => {
    const sign = String.fromCharCode(byte);
    return /[A-Za-z0-9._-]/u.test(sign)
      ? sign
      : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
  });
  const pieces: string[] = [];
  let piece = "utf-8''";
  for (const octet of octets) {
    if (piece.length + octet.length > LINE - name.length - 10) {
      pieces.push(piece);
      piece = '';
    }
    piece += octet;
  }
  pieces.push(piece);
  if (pieces.length === 1) return ` ${name}*=${pieces[0] ?? ''}`;
  return pieces.map((part, nth) => ` ${name}*${nth}*=${part}`).join(`;${CRLF}`);
}
