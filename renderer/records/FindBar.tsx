/** Looks for words in the cells in sight: Enter goes to the next one, Shift+Enter to the one before, Escape back. */
import { ChevronDown, ChevronUp, X } from 'lucide-react';
import { useDeferredValue, useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '#renderer/ui/button/IconButton.tsx';
import { SearchField } from '#renderer/ui/field/SearchField.tsx';
import type { FoundCell } from './found-cells.ts';
import './filter.css';

export interface FindBarProps {
  /** The cells in sight that hold these words. */
  search: (words: string) => readonly FoundCell[];
  onGoTo: (cell: FoundCell) => void;
  onClose: () => void;
}

export function FindBar({ search, onGoTo, onClose }: FindBarProps) {
  const { t } = useTranslation();
  const [words, setWords] = useState('');
  const [rank, setRank] = useState<number | null>(null);
  const bar = useRef<HTMLDivElement>(null);
  const sought = useDeferredValue(words);
  const seen = useMemo(() => search(sought), [search, sought]);
  useEffect(() => bar.current?.querySelector('input')?.focus(), []);

  const go = (step: 1 | -1) => {
    // Enter may come before what was just typed has been looked for.
    const found = sought === words ? seen : search(words);
    if (found.length === 0) return;
    const from = rank ?? (step === 1 ? -1 : 0);
    const next = (from + step + found.length) % found.length;
    const cell = found[next];
    if (cell === undefined) return;
    setRank(next);
    onGoTo(cell);
    // One stays in the field, to go on to the next.
    bar.current?.querySelector('input')?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onClose();
    else if (event.key === 'Enter' && event.target instanceof HTMLInputElement)
      go(event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const place = Math.min((rank ?? -1) + 1, seen.length);
  const said =
    sought.trim() === ''
      ? ''
      : seen.length === 0
        ? t('views.notFound')
        : t('views.foundAt', { place, count: seen.length });
  return (
    <div
      ref={bar}
      className="records-find"
      role="search"
      aria-label={t('views.find')}
      onKeyDownCapture={onKeyDown}
    >
      <SearchField
        label={t('views.findWords')}
        placeholder={t('views.findWords')}
        value={words}
        onChange={(typed) => {
          setWords(typed);
          setRank(null);
        }}
      />
      <IconButton icon={ChevronUp} label={t('views.previous')} onPress={() => go(-1)} />
      <IconButton icon={ChevronDown} label={t('views.next')} onPress={() => go(1)} />
      <span className="records-find__count" role="status">
        {said}
      </span>
      <IconButton icon={X} label={t('views.closeFind')} onPress={onClose} />
    </div>
  );
}
