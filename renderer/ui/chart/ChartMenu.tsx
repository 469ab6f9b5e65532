/** Ways out of a chart: a picture for a message or a text, SVG for a drawing program. Both go through the clipboard. */
import type { ReactElement } from 'react';
import { Menu } from '../overlay/Menu.tsx';
import { paperInks, pngOf, svgOf } from './copied.ts';
import type { Scene } from './scene.ts';

interface ChartMenuProps {
  trigger: ReactElement;
  label: string;
  title: string;
  scene: Scene;
  words: { png: string; svg: string };
  /** Whether the clipboard took it. */
  onCopied: (what: 'png' | 'svg', isCopied: boolean) => void;
}

export function ChartMenu({ trigger, label, title, scene, words, onCopied }: ChartMenuProps) {
  const copy = async (what: 'png' | 'svg') => {
    const isCopied = await (what === 'png'
      ? written({ 'image/png': pngOf(scene, paperInks()) })
      : written(svgItem(svgOf(scene, title, paperInks()))));
    onCopied(what, isCopied);
  };
  return (
    <Menu
      trigger={trigger}
      label={label}
      placement="bottom end"
      groups={[
        {
          id: 'copy',
          items: [
            { id: 'png', label: words.png, onAction: () => void copy('png') },
            { id: 'svg', label: words.svg, onAction: () => void copy('svg') },
          ],
        },
      ]}
    />
  );
}

const SVG = 'image/svg+xml';

/** As a drawing where the window can, as its text everywhere. */
function svgItem(text: string): Record<string, Blob> {
  const plain = { 'text/plain': new Blob([text], { type: 'text/plain' }) };
  return ClipboardItem.supports(SVG) ? { ...plain, [SVG]: new Blob([text], { type: SVG }) } : plain;
}

async function written(held: Record<string, Blob | Promise<Blob>>): Promise<boolean> {
  try {
    await navigator.clipboard.write([new ClipboardItem(held)]);
    return true;
  } catch {
    return false;
  }
}
