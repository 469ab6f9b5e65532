/** How wide a text is in our font, as the page would draw it. */
import type { Measure } from './bars.ts';

const FONT = "'Inter Variable', sans-serif";
let pen: CanvasRenderingContext2D | null | undefined;

export const measured: Measure = (text, size, weight) => {
  pen ??= document.createElement('canvas').getContext('2d');
  if (pen === null) return text.length * size * 0.56;
  pen.font = `${weight} ${size}px ${FONT}`;
  return pen.measureText(text).width;
};
