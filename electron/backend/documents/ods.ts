/** A typed sheet as OpenDocument: four small XML files in a zip, with widths, types and frozen headings. */
// Its build for Node makes a `require` of its own, which ours declares too; nothing here needs its threads.
import { strToU8, zipSync } from 'fflate/browser';
import type { SheetCell, SheetColumn, TypedSheet } from '#shared/domain/typed-sheet.ts';
import { escapeXml } from '#shared/lib/xml-text.ts';

const TYPE = 'application/vnd.oasis.opendocument.spreadsheet';
const NAMESPACES = [
  ['office', 'office:1.0'],
  ['table', 'table:1.0'],
  ['text', 'text:1.0'],
  ['style', 'style:1.0'],
  ['number', 'datastyle:1.0'],
  ['fo', 'xsl-fo-compatible:1.0'],
  ['config', 'config:1.0'],
  ['manifest', 'manifest:1.0'],
  ['meta', 'meta:1.0'],
]
  .map(([name, rest]) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${rest}"`)
  .concat('xmlns:dc="http://purl.org/dc/elements/1.1/"')
  .join(' ');
/** A fixed moment for the files inside, so that the same sheet gives the same bytes. */
const MOMENT = new Date(Date.UTC(2000, 0, 1, 12));
/** Of a character of Arial 10, with a little room. */
const CENTIMETRES = 0.2;

export function writeOds(sheet: TypedSheet): Uint8Array {
  const stored = [strToU8(TYPE), { level: 0, mtime: MOMENT }] as const;
  const file = (xml: string) => [strToU8(xml), { mtime: MOMENT }] as const;
  // The type comes first and is not compressed: that is how the format is recognised.
  return zipSync({
    mimetype: [...stored],
    'content.xml': [...file(content(sheet))],
    'meta.xml': [...file(meta(sheet))],
    'settings.xml': [...file(settings(sheet))],
    'META-INF/manifest.xml': [...file(manifest())],
  });
}

const root = (name: string, inside: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<${name} ${NAMESPACES} office:version="1.3">${inside}</${name}>`;

function content({ name, columns, rows, language }: TypedSheet): string {
  const country = language === 'fr' ? 'FR' : 'GB';
  const widths = columns.map(
    ({ width }, nth) =>
      `<style:style style:name="co${nth}" style:family="table-column"><style:table-column-properties style:column-width="${(width * CENTIMETRES).toFixed(2)}cm"/></style:style>`,
  );
  const cell = (style: string, dataStyle: string, properties: string): string =>
    `<style:style style:name="${style}" style:family="table-cell"${dataStyle}><style:table-cell-properties style:vertical-align="top"${properties}/><style:text-properties style:font-name="Arial" fo:font-family="Arial" fo:font-size="10pt"/></style:style>`;
  const styles = [
    `<number:date-style style:name="nDay" number:language="${language}" number:country="${country}"><number:day number:style="long"/><number:text>/</number:text><number:month number:style="long"/><number:text>/</number:text><number:year number:style="long"/></number:date-style>`,
    `<number:currency-style style:name="nCents"><number:number number:decimal-places="2" number:min-decimal-places="2" number:min-integer-digits="1" number:grouping="true"/><number:text>\u{A0}</number:text><number:currency-symbol number:language="${language}" number:country="${country}">€</number:currency-symbol></number:currency-style>`,
    '<number:number-style style:name="nInteger"><number:number number:decimal-places="0" number:min-integer-digits="1"/></number:number-style>',
    '<number:text-style style:name="nText"><number:text-content/></number:text-style>',
    ...widths,
    cell('text', ' style:data-style-name="nText"', ' fo:wrap-option="wrap"'),
    cell('day', ' style:data-style-name="nDay"', ''),
    cell('cents', ' style:data-style-name="nCents"', ''),
    cell('integer', ' style:data-style-name="nInteger"', ''),
    '<style:style style:name="ticked" style:family="table-cell" style:parent-style-name="text" style:data-style-name="nText"><style:paragraph-properties fo:text-align="center"/><style:text-properties fo:font-family="Arial" fo:font-size="10pt"/></style:style>',
    '<style:style style:name="heading" style:family="table-cell"><style:table-cell-properties fo:background-color="#EFECE5" fo:wrap-option="wrap" style:vertical-align="middle"/><style:text-properties fo:font-family="Arial" fo:font-size="10pt" fo:font-weight="bold"/></style:style>',
  ];
  const shown = columns.map(
    (column, nth) =>
      `<table:table-column table:style-name="co${nth}" table:default-cell-style-name="${styleOf(column)}"${column.isHidden ? ' table:visibility="collapse"' : ''}/>`,
  );
  const headings = columns.map(
    ({ heading }) =>
      `<table:table-cell table:style-name="heading" office:value-type="string">${paragraphs(heading)}</table:table-cell>`,
  );
  const body = rows.map(
    (row) =>
      `<table:table-row>${row.map((one, nth) => cellXml(one, columns[nth])).join('')}</table:table-row>`,
  );
  const table = `<table:table table:name="${escapeXml(name)}">${shown.join('')}<table:table-header-rows><table:table-row>${headings.join('')}</table:table-row></table:table-header-rows>${body.join('')}</table:table>`;
  return root(
    'office:document-content',
    `<office:automatic-styles>${styles.join('')}</office:automatic-styles><office:body><office:spreadsheet>${table}</office:spreadsheet></office:body>`,
  );
}

const styleOf = ({ kind, align }: SheetColumn): string => (align === 'center' ? 'ticked' : kind);

function cellXml(cell: SheetCell | null, column: SheetColumn | undefined): string {
  if (cell === null || column === undefined) return '<table:table-cell/>';
  const open = `<table:table-cell table:style-name="${column.kind === cell.kind ? styleOf(column) : cell.kind}"`;
  switch (cell.kind) {
    case 'text':
      return `${open} office:value-type="string">${paragraphs(cell.text)}</table:table-cell>`;
    case 'day':
      return `${open} office:value-type="date" office:date-value="${escapeXml(cell.day)}"/>`;
    case 'cents':
      return `${open} office:value-type="currency" office:currency="EUR" office:value="${cell.cents / 100}"/>`;
    case 'integer':
      return `${open} office:value-type="float" office:value="${cell.number}"/>`;
    default:
      return cell satisfies never;
  }
}

/** A paragraph per line; spaces that XML would run together are counted. LibreOffice drops a tab: it becomes one. */
const paragraphs = (text: string): string =>
  text
    .split(/\r\n|\r|\n/u)
    .map((line) => `<text:p>${spaced(escapeXml(line))}</text:p>`)
    .join('');

const spaced = (line: string): string =>
  line
    .replaceAll('\t', ' ')
    .replaceAll(/^ | {2,}| $/gu, (spaces) => `<text:s text:c="${spaces.length}"/>`);

const meta = ({ title, author }: TypedSheet): string =>
  root(
    'office:document-meta',
    `<office:meta><dc:title>${escapeXml(title)}</dc:title><dc:creator>${escapeXml(author)}</dc:creator></office:meta>`,
  );

function settings({ name, frozen }: TypedSheet): string {
  const item = (key: string, type: string, value: string | number): string =>
    `<config:config-item config:name="${key}" config:type="${type}">${value}</config:config-item>`;
  // 2: frozen. The panes begin at the first row and column that scroll.
  const view = [
    item('HorizontalSplitMode', 'short', 2),
    item('VerticalSplitMode', 'short', 2),
    item('HorizontalSplitPosition', 'int', frozen),
    item('VerticalSplitPosition', 'int', 1),
    item('PositionRight', 'int', frozen),
    item('PositionBottom', 'int', 1),
    item('ActiveSplitRange', 'short', 3),
  ].join('');
  const views = `<config:config-item-map-indexed config:name="Views"><config:config-item-map-entry><config:config-item-map-named config:name="Tables"><config:config-item-map-entry config:name="${escapeXml(name)}">${view}</config:config-item-map-entry></config:config-item-map-named></config:config-item-map-entry></config:config-item-map-indexed>`;
  return root(
    'office:document-settings',
    `<office:settings><config:config-item-set config:name="ooo:view-settings">${views}</config:config-item-set></office:settings>`,
  );
}

function manifest(): string {
  const entry = (path: string, type: string): string =>
    `<manifest:file-entry manifest:full-path="${path}" manifest:media-type="${type}"/>`;
  const files = ['content.xml', 'meta.xml', 'settings.xml'].map((path) => entry(path, 'text/xml'));
  return `<?xml version="1.0" encoding="UTF-8"?>\n<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">${entry('/', TYPE)}${files.join('')}</manifest:manifest>`;
}
