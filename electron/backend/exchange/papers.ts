/** The receipt of a reception and the certificate of an erasure, as documents. */
import type { Reception } from '#shared/contract/exchange.ts';
import {
  type Block,
  type DocumentDescription,
  paragraph,
  type TableRow,
} from '#shared/domain/document/document.ts';
import type { Model } from '#shared/model/model.ts';
import type { Language } from '#shared/model/value-text.ts';
import { type ExchangeWords, exchangeWordsOf } from '#shared/words/exchange.ts';
import { formatDate } from '#shared/words/format.ts';
import { readFonts } from '../documents/fonts.ts';
import { placeOf } from '../places.ts';
import type { ErasureFacts } from './erase-person.ts';

export interface Paper {
  readonly network: string;
  readonly language: Language;
  /** Today, as `2026-11-21`. */
  readonly day: string;
}

export function receiptPaper(
  reception: Reception,
  model: Model,
  paper: Paper,
): DocumentDescription {
  const words = exchangeWordsOf(paper.language);
  const { receipt } = words;
  const rows = reception.counts
    .filter(({ before, after, changed }) => before + after + changed > 0)
    .map((count): TableRow => {
      const label = model.types.get(count.type)?.label.many[paper.language] ?? count.type;
      const { before, added, removed, after, changed } = count;
      return {
        rule: 'hair',
        cells: [label, before, added, removed, after, changed].map((cell, column) => ({
          paragraphs: [paragraph(String(cell), column === 0 ? {} : { align: 'right' })],
          ...(column === 0 ? { heads: 'row' as const } : {}),
        })),
      };
    });
  const header: TableRow = {
    rule: 'thick',
    cells: receipt.columns.map((text) => ({
      paragraphs: [paragraph(text, { bold: true })],
      heads: 'column',
    })),
  };
  return described(receipt.title, words, paper, [
    paragraph(receipt.from(reception.from.structure)),
    paragraph(receipt.file(reception.name, dayOf(reception.time, paper.language))),
    ...(reception.setAside ? [paragraph(receipt.aside, { bold: true })] : []),
    {
      kind: 'table',
      columns: [3, 1, 1, 1, 1, 1],
      header: [header],
      rows,
      fontSize: 10,
      continued: '',
    },
    paragraph(receipt.law, { muted: true }),
    paragraph(receipt.toSettle(reception.conflicts)),
  ]);
}

/**
 * @param by the structure that erased, if it is known
 * @param nameOf a structure's name; its id leads nowhere for whoever reads the paper
 */
export function certificatePaper(
  facts: ErasureFacts,
  by: string | null,
  nameOf: (structure: string) => string,
  paper: Paper,
): DocumentDescription {
  const words = exchangeWordsOf(paper.language);
  const { certificate } = words;
  const sent = facts.sent.map(({ time, structures }) =>
    paragraph(certificate.file(dayOf(time, paper.language), structures.map(nameOf).join(', ')), {
      bullet: true,
    }),
  );
  return described(certificate.title, words, paper, [
    paragraph(certificate.said(dayOf(facts.time, paper.language))),
    paragraph(certificate.records(facts.records)),
    paragraph(certificate.copies(facts.copies.length)),
    paragraph(certificate.received(facts.received.length)),
    ...(sent.length === 0 ? [] : [paragraph(certificate.sent), ...sent]),
    ...(facts.unfinished ? [paragraph(certificate.unfinished, { bold: true })] : []),
    { kind: 'signatureLine', label: certificate.signature(by === null ? '' : nameOf(by)) },
  ]);
}

export async function pdfOf(description: DocumentDescription): Promise<Uint8Array> {
  const { renderPdf } = await import('../documents/pdf.ts');
  return renderPdf(description, readFonts(placeOf('resources')));
}

const dayOf = (time: string, language: Language): string => formatDate(time.slice(0, 10), language);

const described = (
  title: string,
  words: ExchangeWords,
  { network, language, day }: Paper,
  blocks: readonly Block[],
): DocumentDescription => ({
  title,
  author: network,
  language,
  date: day,
  page: { paper: 'a4', orientation: 'portrait', margin: 56 },
  footer: { text: `${network} – ${formatDate(day, language)}`, page: words.page },
  blocks: [{ kind: 'heading', level: 1, text: title }, ...blocks],
});
