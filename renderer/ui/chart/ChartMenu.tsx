/** Ways out of a chart: a picture for a message or a text, SVG for a drawing program. Both go through the clipboard. */
import type { ReactElement, RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { useToasts } from '../feedback/use-toasts.ts';
import { Menu } from '../overlay/Menu.tsx';
import { drawingOf, pngOf } from './copied.ts';

interface ChartMenuProps {
  trigger: ReactElement;
  /** Where the chart is drawn. */
  figure: RefObject<HTMLElement | null>;
  title: string;
}

export function ChartMenu({ trigger, figure, title }: ChartMenuProps) {
  const { t } = useTranslation();
  const { show } = useToasts();
  const copy = async (what: 'png' | 'svg') => {
    const drawing = figure.current === null ? undefined : drawingOf(figure.current, title);
    const isCopied =
      drawing !== undefined &&
      (await written(what === 'png' ? { 'image/png': pngOf(drawing) } : svgItem(drawing)));
    show(
      isCopied
        ? { text: t(`chart.copied.${what}`), tone: 'ok' }
        : { text: t('chart.notCopied'), tone: 'bad' },
    );
  };
  return (
    <Menu
      trigger={trigger}
      label={t('chart.copy')}
      placement="bottom end"
      groups={[
        {
          id: 'copy',
          items: [
            { id: 'png', label: t('chart.png'), onAction: () => void copy('png') },
            { id: 'svg', label: t('chart.svg'), onAction: () => void copy('svg') },
          ],
        },
      ]}
    />
  );
}

const SVG = 'image/svg+xml';
type Held = Record<string, Blob | Promise<Blob>>;

/** As a drawing where the window can, as its text everywhere. */
function svgItem(drawing: ReturnType<typeof drawingOf>): Held {
  const text = async () => new Blob([(await drawing).svg], { type: 'text/plain' });
  const picture = async () => new Blob([(await drawing).plainSvg], { type: SVG });
  return ClipboardItem.supports(SVG)
    ? { 'text/plain': text(), [SVG]: picture() }
    : { 'text/plain': text() };
}

async function written(held: Held): Promise<boolean> {
  try {
    await navigator.clipboard.write([new ClipboardItem(held)]);
    return true;
  } catch {
    return false;
  }
}
