/**
 * A description rendered to DOCX, to be changed in Word or LibreOffice: real headings, tables whose heading rows are
 * repeated and whose rows no page cuts, page numbers that count themselves.
 *
 * In Arial, or what LibreOffice has of the same measures, so that it breaks its lines alike everywhere.
 */
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  HeightRule,
  type IBorderOptions,
  LineRuleType,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  ShadingType,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import {
  type Align,
  type Block,
  type DocumentDescription,
  type Paragraph as ParagraphBlock,
  pageSize,
  type Rule,
  type Run,
  type Table as TableBlock,
  type TableRow as TableRowBlock,
} from '#shared/domain/document/document.ts';
import { columnWidths } from '#shared/domain/document/column-widths.ts';
import type { Style } from '#shared/domain/document/table-grid.ts';
import { xmlText } from '#shared/lib/xml-text.ts';

const FONT = 'Arial';
const BODY = 9.5;
const FOOTER = 8;
const INK = '1E2227';
const MUTED = '474D55';
const HEADINGS = {
  1: { level: HeadingLevel.HEADING_1, size: 18, before: 0, after: 4 },
  2: { level: HeadingLevel.HEADING_2, size: 13, before: 12, after: 4 },
  3: { level: HeadingLevel.HEADING_3, size: 10.5, before: 9, after: 2 },
} as const;
const ALIGNMENTS: Readonly<Record<Align, (typeof AlignmentType)[keyof typeof AlignmentType]>> = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
};
/** Border widths are counted in eighths of a point. */
const RULES: Readonly<Record<Rule, IBorderOptions>> = {
  hair: { style: BorderStyle.SINGLE, size: 3, color: '9AA0A6' },
  thin: { style: BorderStyle.SINGLE, size: 6, color: MUTED },
  thick: { style: BorderStyle.SINGLE, size: 9, color: INK },
};
const NO_BORDER: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: 'auto' };
/** Arial is wider than the type of the PDF. */
const TABLE_SCALE = 0.88;

const twips = (points: number): number => Math.round(points * 20);
const halfPoints = (points: number): number => Math.round(points * 2);

export async function renderDocx(description: DocumentDescription): Promise<Uint8Array> {
  const { title, author, language, page, blocks } = description;
  // docx turns the page itself: it is given the sheet as it is held upright.
  const upright = pageSize({ ...page, orientation: 'portrait' });
  const inner = pageSize(page).width - 2 * page.margin;
  const margin = twips(page.margin);
  const document = new Document({
    title,
    creator: author,
    lastModifiedBy: author,
    styles: {
      default: {
        document: {
          run: {
            font: FONT,
            size: halfPoints(BODY),
            language: { value: language === 'fr' ? 'fr-FR' : 'en-GB' },
          },
        },
      },
    },
    sections: [
      {
        properties: {
          page: {
            size: {
              width: twips(upright.width),
              height: twips(upright.height),
              orientation:
                page.orientation === 'landscape'
                  ? PageOrientation.LANDSCAPE
                  : PageOrientation.PORTRAIT,
            },
            margin: {
              top: margin,
              left: margin,
              right: margin,
              bottom: margin + twips(FOOTER),
              footer: Math.round(margin * 0.7),
            },
          },
        },
        footers: { default: footerOf(description, inner) },
        children: blocks.flatMap((block, index) =>
          childrenOf(block, inner, blocks[index - 1]?.kind === 'pageBreak'),
        ),
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

/** A page break is a property of the paragraph after it: one of its own would leave an empty line. */
function childrenOf(block: Block, width: number, breaks: boolean): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading': {
      const { level, size, before, after } = HEADINGS[block.level];
      return [
        new Paragraph({
          heading: level,
          pageBreakBefore: breaks,
          keepNext: true,
          spacing: { before: twips(before), after: twips(after) },
          children: runsOf([{ text: block.text, bold: true }], size),
        }),
      ];
    }
    case 'paragraph':
      return [paragraphOf(block, BODY, { after: twips(5) }, breaks)];
    case 'table':
      return [...(breaks ? [newPage()] : []), tableOf(block, width)];
    case 'pageBreak':
      return [];
    case 'signatureLine':
      return [
        new Paragraph({
          pageBreakBefore: breaks,
          spacing: { before: twips(44) },
          border: { top: RULES.thin },
          indent: { right: twips(width - 220) },
          children: runsOf([{ text: block.label }], BODY),
        }),
      ];
    default:
      return block satisfies never;
  }
}

const newPage = (): Paragraph =>
  new Paragraph({ pageBreakBefore: true, spacing: { line: 20, lineRule: LineRuleType.EXACT } });

function paragraphOf(
  { runs, align = 'left', bullet = false }: ParagraphBlock,
  size: number,
  spacing: { readonly before?: number; readonly after: number },
  breaks = false,
): Paragraph {
  const mark: Run[] = bullet ? [{ text: '•\u{A0}' }] : [];
  return new Paragraph({
    alignment: ALIGNMENTS[align],
    pageBreakBefore: breaks,
    spacing,
    ...(bullet ? { indent: { left: twips(size * 0.6), hanging: twips(size * 0.6) } } : {}),
    children: runsOf([...mark, ...runs], size),
  });
}

function runsOf(runs: readonly Run[], size: number): TextRun[] {
  return runs.flatMap(({ text, bold = false, italic = false, muted = false }) =>
    text.split(/\r\n|\r|\n/u).map(
      (line, nth) =>
        new TextRun({
          text: xmlText(line),
          bold,
          italics: italic,
          size: halfPoints(size),
          color: muted ? MUTED : INK,
          ...(nth > 0 ? { break: 1 } : {}),
        }),
    ),
  );
}

function tableOf(table: TableBlock, width: number): Table {
  const { header, rows } = table;
  const size = Math.max(6, Math.round(table.fontSize * TABLE_SCALE * 2) / 2);
  const setting = { measure: inArial, padding: { x: size * 0.5, y: 0 } };
  const widths = columnWidths({ ...table, fontSize: size }, width, setting).widths.map(twips);
  const all = [...header, ...rows];
  return new Table({
    width: { size: widths.reduce((sum, column) => sum + column, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    margins: {
      marginUnitType: WidthType.DXA,
      left: twips(size * 0.5),
      right: twips(size * 0.5),
      top: twips(size * 0.3),
      bottom: twips(size * 0.3),
    },
    borders: {
      top: RULES.thick,
      bottom: RULES.thick,
      left: NO_BORDER,
      right: NO_BORDER,
      insideVertical: RULES.hair,
      insideHorizontal: RULES.hair,
    },
    rows: all.map((row, index) => rowOf(row, index < header.length, size)),
  });
}

/** About as wide as Arial sets it; Word and LibreOffice measure for themselves. */
function inArial(text: string, { size, bold = false }: Style): number {
  let ems = 0;
  for (const letter of text)
    ems += /[ijlftrI.,:;'’|()]/u.test(letter) ? 0.32 : /[mwMWA-ZŒœ%@]/u.test(letter) ? 0.78 : 0.57;
  return ems * size * (bold ? 1.08 : 1);
}

function rowOf(
  { cells, rule, minHeight }: TableRowBlock,
  isHeader: boolean,
  size: number,
): TableRow {
  return new TableRow({
    cantSplit: true,
    ...(minHeight === undefined
      ? {}
      : { height: { value: twips(minHeight), rule: HeightRule.ATLEAST } }),
    tableHeader: isHeader,
    children: cells.map(
      ({ paragraphs, rowSpan = 1, colSpan = 1, fill }) =>
        new TableCell({
          rowSpan,
          columnSpan: colSpan,
          verticalAlign: isHeader ? VerticalAlignTable.CENTER : VerticalAlignTable.TOP,
          borders: { top: RULES[rule] },
          ...(fill === undefined
            ? {}
            : { shading: { type: ShadingType.CLEAR, fill, color: 'auto' } }),
          children: (paragraphs.length === 0
            ? [{ kind: 'paragraph' as const, runs: [] }]
            : paragraphs
          ).map((each, nth) =>
            paragraphOf(each, size, { before: nth > 0 ? twips(size * 0.3) : 0, after: 0 }),
          ),
        }),
    ),
  });
}

function footerOf({ footer }: DocumentDescription, width: number): Footer {
  const style = { size: halfPoints(FOOTER), color: MUTED };
  return new Footer({
    children: [
      new Paragraph({
        tabStops: [{ type: TabStopType.RIGHT, position: twips(width) }],
        spacing: { line: 240, lineRule: LineRuleType.AUTO },
        children: [
          new TextRun({ ...style, text: xmlText(footer.text) }),
          new TextRun({
            ...style,
            children: [
              new Tab(),
              `${footer.page} `,
              PageNumber.CURRENT,
              '/',
              PageNumber.TOTAL_PAGES,
            ],
          }),
        ],
      }),
    ],
  });
}
