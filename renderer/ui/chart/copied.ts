/**
 * A chart for other programs, from what is drawn on the screen: one SVG that needs nothing else (its letters embedded,
 * the colours of paper whatever the theme), and a picture of it twice as fine as the screen.
 */
export interface Drawing {
  /** Needs nothing else: its letters are in it. */
  readonly svg: string;
  /** The same, its letters named only: a clipboard that reads it allows no style. */
  readonly plainSvg: string;
  readonly content: SVGElement;
  readonly width: number;
  readonly height: number;
}

const NAMESPACE = 'http://www.w3.org/2000/svg';
const MARGIN = 16;
const FINENESS = 2;
const FAMILY = 'Maillon Inter';

/** @param figure holds the drawn chart and its legend */
export async function drawingOf(figure: HTMLElement, title: string): Promise<Drawing> {
  const drawn = figure.querySelector<SVGSVGElement>('svg');
  if (drawn === null) throw new Error('no chart is drawn yet');
  const { width, height } = drawn.getBoundingClientRect();
  const svg = document.createElementNS(NAMESPACE, 'svg');
  const [wide, high] = [width + 2 * MARGIN, height + 2 * MARGIN];
  setAll(svg, { viewBox: `0 0 ${wide} ${high}`, width: wide, height: high });
  svg.append(named('title', {}, title));
  svg.append(named('rect', { width: wide, height: high, fill: '#ffffff' }));
  const content = named('g', { transform: `translate(${MARGIN} ${MARGIN})` });
  onPaper(figure, (paper) => {
    const place = paper.querySelector('svg')?.getBoundingClientRect();
    if (place === undefined) return;
    for (const shape of paper.querySelectorAll('path, rect, text')) {
      const isLetters = shape instanceof SVGTextElement;
      const isMark = shape instanceof SVGPathElement || shape instanceof SVGRectElement;
      if (!isLetters && (!isMark || shape.closest('defs') !== null)) continue;
      content.append(isLetters ? lettersOf(shape) : markOf(shape));
    }
    for (const entry of paper.querySelectorAll('.mln-chart__legend li'))
      content.append(...legendOf(entry, place));
  });
  svg.append(content);
  const plainSvg = new XMLSerializer().serializeToString(svg);
  const style = `<style>${await embedded(content.textContent)}</style>`;
  return {
    svg: plainSvg.replace('</title>', `</title>${style}`),
    plainSvg,
    content,
    width: wide,
    height: high,
  };
}

/** Drawn shape by shape, with the font that the page already holds. */
export async function pngOf(drawing: Promise<Drawing>): Promise<Blob> {
  const { content, width, height } = await drawing;
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * FINENESS);
  canvas.height = Math.round(height * FINENESS);
  const pen = canvas.getContext('2d');
  if (pen === null) throw new Error('this window draws no pictures');
  pen.scale(FINENESS, FINENESS);
  pen.fillStyle = '#ffffff';
  pen.fillRect(0, 0, width, height);
  pen.translate(MARGIN, MARGIN);
  for (const shape of content.children) draw(pen, shape);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (blob === null) throw new Error('this window draws no pictures');
  return blob;
}

function draw(pen: CanvasRenderingContext2D, shape: Element): void {
  const value = (name: string): string => shape.getAttribute(name) ?? '';
  const size = (name: string): number => Number.parseFloat(value(name)) || 0;
  pen.fillStyle = value('fill');
  if (shape.tagName === 'text') {
    pen.font = `${value('font-weight')} ${value('font-size')} 'Inter Variable', sans-serif`;
    const anchor = value('text-anchor');
    pen.textAlign = anchor === 'middle' ? 'center' : anchor === 'end' ? 'end' : 'start';
    pen.fillText(shape.textContent, size('x'), size('y'));
    return;
  }
  const outline = new Path2D(shape.tagName === 'path' ? value('d') : undefined);
  if (shape.tagName === 'rect') outline.rect(size('x'), size('y'), size('width'), size('height'));
  // oxlint-disable-next-line unicorn/no-array-fill-with-reference-type -- a canvas, not an array
  pen.fill(outline);
  if (value('stroke') === '' || value('stroke') === 'none') return;
  pen.strokeStyle = value('stroke');
  pen.stroke(outline);
}

/** Shows a copy of the figure in the light theme, out of sight, for the time of reading its colours. */
function onPaper(figure: HTMLElement, read: (paper: HTMLElement) => void): void {
  const paper = document.createElement('div');
  const { width } = figure.getBoundingClientRect();
  const { fontSize } = getComputedStyle(figure);
  Object.assign(paper.style, {
    position: 'fixed',
    insetInlineStart: '-200vw',
    width: `${width}px`,
    colorScheme: 'light',
    fontSize,
  });
  paper.append(figure.cloneNode(true));
  document.body.append(paper);
  try {
    read(paper);
  } finally {
    paper.remove();
  }
}

function markOf(shape: SVGPathElement | SVGRectElement): SVGElement {
  const { fill, stroke } = getComputedStyle(shape);
  const mark = named(shape.tagName, { fill, stroke });
  for (const name of ['d', 'x', 'y', 'width', 'height']) {
    const value = shape.getAttribute(name);
    if (value !== null) mark.setAttribute(name, value);
  }
  return mark;
}

function lettersOf(text: SVGTextElement): SVGElement {
  const { fill, fontSize, fontWeight, textAnchor } = getComputedStyle(text);
  const [x, y] = [text.getAttribute('x') ?? '0', text.getAttribute('y') ?? '0'];
  return written(text.textContent, { x, y, fill, textAnchor }, { fontSize, fontWeight });
}

/** The legend is beside the drawing, as a list: its marks and words come where they stand on the screen. */
function legendOf(entry: Element, { left, top }: DOMRect): SVGElement[] {
  const [mark, words] = [...entry.children];
  if (mark === undefined || words === undefined) return [];
  const [box, text] = [mark.getBoundingClientRect(), words.getBoundingClientRect()];
  const { backgroundColor, borderTopColor } = getComputedStyle(mark);
  const { color, fontSize, fontWeight } = getComputedStyle(words);
  const y = text.top - top + text.height / 2 + Number.parseFloat(fontSize) * 0.36;
  return [
    named('rect', {
      x: box.left - left,
      y: box.top - top,
      width: box.width,
      height: box.height,
      fill: backgroundColor,
      stroke: borderTopColor,
    }),
    written(
      words.textContent,
      { x: text.left - left, y, fill: color, textAnchor: 'start' },
      { fontSize, fontWeight },
    ),
  ];
}

function written(
  text: string,
  {
    textAnchor,
    ...place
  }: { x: string | number; y: string | number; fill: string; textAnchor: string },
  { fontSize, fontWeight }: { fontSize: string; fontWeight: string },
): SVGElement {
  return named(
    'text',
    {
      ...place,
      'text-anchor': textAnchor,
      'font-size': fontSize,
      'font-weight': fontWeight,
      'font-family': `'${FAMILY}', Inter, Arial, sans-serif`,
    },
    text,
  );
}

type Attributes = Readonly<Record<string, string | number>>;

function named(tag: string, attributes: Attributes, text?: string): SVGElement {
  const element = document.createElementNS(NAMESPACE, tag);
  setAll(element, attributes);
  if (text !== undefined) element.textContent = text;
  return element;
}

function setAll(element: SVGElement, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
}

/** The faces of our font that these words need, as rules that hold their files. */
async function embedded(words: string): Promise<string> {
  const { FACES } = await import('./paper-font.ts');
  return FACES.filter(({ range }) => covers(range, words))
    .map(
      ({ range, file }) =>
        `@font-face{font-family:'${FAMILY}';font-weight:100 900;unicode-range:${range};src:url(${file}) format('woff2')}`,
    )
    .join('\n');
}

/** @param range as CSS writes it: `U+0-FF, U+131` */
export function covers(range: string, words: string): boolean {
  const spans = range.split(',').map((span) => {
    const [from = '', to = from] = span.trim().replace(/^U\+/iu, '').split('-');
    return [Number.parseInt(from, 16), Number.parseInt(to, 16)] as const;
  });
  return Array.from(words, (letter) => letter.codePointAt(0) ?? 0).some((code) =>
    spans.some(([from, to]) => from <= code && code <= to),
  );
}
