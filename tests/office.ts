/**
 * The programs that others open our documents with: LibreOffice, and poppler for PDF. `npm test` installs them where
 * it may (scripts/ensure-office.ts); where they are absent the tests that need them say so, and under CI they fail.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { tmpdir } from 'node:os';
import { isOfficeInstalled } from '../scripts/ensure-office.ts';

export const hasOffice = isOfficeInstalled();
export const mustHaveOffice = process.env['CI'] === 'true';

if (!hasOffice) {
  process.stderr.write(
    'LibreOffice or poppler is absent: documents are not opened by others here.\n',
  );
}

const IN_FRENCH = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>fr-FR</value></prop></item>
</oor:items>`;

/** What LibreOffice makes of a file, in another format; `filter` and `as` (how it is read) as its command line names them. */
export function converted(file: string, format: string, filter = '', as = ''): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'maillon-office-'));
  try {
    // A profile of its own, so that two runs never wait for each other; and as French offices have it.
    mkdirSync(join(folder, 'profile', 'user'), { recursive: true });
    writeFileSync(join(folder, 'profile', 'user', 'registrymodifications.xcu'), IN_FRENCH);
    const made = spawnSync(
      'soffice',
      [
        `-env:UserInstallation=file://${folder}/profile`,
        '--headless',
        ...(as === '' ? [] : [`--infilter=${as}`]),
        '--convert-to',
        filter === '' ? format : `${format}:${filter}`,
        '--outdir',
        folder,
        file,
      ],
      { encoding: 'utf8' },
    );
    if (made.status !== 0) throw new Error(`LibreOffice refused ${basename(file)}: ${made.stderr}`);
    return readFileSync(join(folder, `${basename(file, extname(file))}.${format}`));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const poppler = (tool: string, ...args: readonly string[]): string =>
  execFileSync(tool, args, { encoding: 'utf8', maxBuffer: 1e9 });

export interface PdfInfo {
  readonly title: string;
  readonly pages: number;
  readonly isTagged: boolean;
  readonly size: string;
}

export function pdfInfo(file: string): PdfInfo {
  const told = new Map(
    poppler('pdfinfo', file)
      .split('\n')
      .map((line): [string, string] => {
        const [key = '', ...value] = line.split(':');
        return [key, value.join(':').trim()];
      }),
  );
  return {
    title: told.get('Title') ?? '',
    pages: Number(told.get('Pages')),
    isTagged: told.get('Tagged') === 'yes',
    size: told.get('Page size') ?? '',
  };
}

/** What a screen reader is told, in its order: headings and cells, once each. */
export const readAloud = (file: string): string[] =>
  poppler('pdfinfo', '-struct-text', file)
    .split('\n')
    .flatMap((line) => /^\s+"(.*)"$/u.exec(line)?.[1] ?? []);

/** What is seen on each page. */
export const seenPages = (file: string): string[] =>
  poppler('pdftotext', '-layout', file, '-').split('\f').slice(0, -1);

interface WordBox {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

interface SeenPage {
  readonly width: number;
  readonly height: number;
  readonly words: readonly WordBox[];
}

/** Where each word stands on each page, in points. */
const wordsSeen = (file: string): SeenPage[] =>
  poppler('pdftotext', '-bbox', file, '-')
    .split('<page ')
    .slice(1)
    .map((page) => ({
      width: Number(/width="(.*?)"/u.exec(page)?.[1]),
      height: Number(/height="(.*?)"/u.exec(page)?.[1]),
      words: [
        ...page.matchAll(/<word xMin="(.*?)" yMin="(.*?)" xMax="(.*?)" yMax="(.*?)">(.*?)</gu),
      ].map(([, left, top, right, bottom, text = '']) => ({
        text: text.replaceAll(/&(?:quot|apos|#39);/gu, "'").replaceAll('&amp;', '&'),
        left: Number(left),
        top: Number(top),
        right: Number(right),
        bottom: Number(bottom),
      })),
    }));

export const seenWords = (file: string): string[] =>
  wordsSeen(file).flatMap(({ words }) => words.map(({ text }) => text));

/** What letters may lean out of their own boxes, in points. */
const LEAN = 0.5;

/** The words that stand out of their page, or over another: there should be none. */
export const misplacedWords = (file: string): string[] =>
  wordsSeen(file).flatMap(({ width, height, words }) =>
    words
      .filter(
        (word, index) =>
          word.left < 0 ||
          word.top < 0 ||
          word.right > width ||
          word.bottom > height ||
          words.slice(index + 1).some((other) => isOver(word, other)),
      )
      .map(({ text }) => text),
  );

function isOver(a: WordBox, b: WordBox): boolean {
  const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  // A line's box is taller than its letters: half of it may be shared with the next.
  const tall = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return wide > LEAN && tall > (a.bottom - a.top) / 2;
}

/** Name and whether it travels in the file, of each type used. */
export const embeddedFonts = (file: string): boolean[] =>
  poppler('pdffonts', file)
    .trim()
    .split('\n')
    .slice(2)
    .map((line) => line.trim().split(/\s+/u).at(-5) === 'yes');

export const wordsOf = (text: string): string[] =>
  text.split(/[\s\u{A0}\u{202F}\u{FEFF}•]+/u).filter((word) => word !== '');
