/** Ctrl+K: everything in the network by the beginning of its words, what was opened lately, and the places to go. */
import {
  Building2,
  FileText,
  Inbox,
  ListTree,
  Redo2,
  Send,
  Table2,
  Undo2,
  Upload,
  UserRound,
} from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { Found } from '#shared/contract/records.ts';
import { fold } from '#shared/lib/fold.ts';
import { useMaillonQuery } from '#renderer/client/queries.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import type { IconType } from '#renderer/ui/display/Icon.tsx';
import { Keys } from '#renderer/ui/display/Keys.tsx';
import { CommandPalette } from '#renderer/ui/palette/CommandPalette.tsx';
import type { PaletteItem } from '#renderer/ui/palette/PaletteResults.tsx';
import { markMatches } from './mark-matches.ts';
import { placesOf } from './places.ts';
import { paths, placeOf } from './rooms.ts';
import { useDelayed } from './use-delayed.ts';
import type { Gestures } from './use-undo.ts';

interface SearchPaletteProps {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  gestures: Gestures;
  onOpenFiles: () => void;
}

interface Choice extends PaletteItem {
  words: string;
  run: () => void;
}

const RECENT_COUNT = 6;
const TYPING_PAUSE_MS = 60;
const ICONS: Readonly<Record<string, IconType>> = {
  plan: Table2,
  planItem: ListTree,
  organisation: Building2,
  person: UserRound,
};

export function SearchPalette({ isOpen, onOpenChange, gestures, onOpenFiles }: SearchPaletteProps) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const [query, setQuery] = useState('');
  const [recent, setRecent] = useState<readonly Found[]>([]);
  const text = useDelayed(query.trim(), TYPING_PAUSE_MS);
  const search = useMaillonQuery(
    'record.search',
    { text, limit: 30 },
    { enabled: isOpen && text !== '', keepPrevious: true },
  );
  const detailOf = useDetail(isOpen);

  const close = () => {
    onOpenChange(false);
    setQuery('');
  };
  const open = (found: Found) => {
    setRecent((before) =>
      [found, ...before.filter(({ id }) => id !== found.id)].slice(0, RECENT_COUNT),
    );
    navigate(placeOf(found.beside ?? found));
  };
  const go = (id: string, words: string, icon: IconType, path: string): Choice => ({
    id,
    icon,
    words,
    title: words,
    run: () => navigate(path),
  });
  const choiceOf = (found: Found): Choice => ({
    id: `${found.type}:${found.id}`,
    icon: ICONS[found.type] ?? FileText,
    words: found.title,
    title: markMatches(found.title || t('common.untitled'), query),
    detail: found.excerpt === '' ? detailOf(found) : markMatches(found.excerpt, query),
    run: () => open(found),
  });

  const rooms = [
    ...placesOf(t).map((place) => go(`go:${place.key}`, place.label, place.icon, place.href)),
    go('go:import', t('plans.import'), Upload, paths.importPlan),
    go('go:prepare', t('exchange.prepare'), Send, paths.prepare()),
  ];
  const actions: Choice[] = [
    {
      id: 'do:open',
      icon: Inbox,
      title: t('exchange.open'),
      words: t('exchange.open'),
      keys: 'Ctrl+O',
      run: onOpenFiles,
    },
    {
      id: 'do:undo',
      icon: Undo2,
      title: t('shell.undo'),
      words: t('shell.undo'),
      keys: 'Ctrl+Z',
      run: gestures.undo,
    },
    {
      id: 'do:redo',
      icon: Redo2,
      title: t('shell.redo'),
      words: t('shell.redo'),
      keys: 'Ctrl+Y',
      run: gestures.redo,
    },
  ];
  const isTyping = query.trim() !== '';
  const found = isTyping && text !== '' ? (search.data?.value ?? []) : [];
  const named = (choices: readonly Choice[]) =>
    isTyping ? choices.filter(({ words }) => fold(words).includes(fold(query.trim()))) : choices;
  const groups = [
    { id: 'recent', title: t('palette.recent'), items: isTyping ? [] : recent.map(choiceOf) },
    { id: 'found', title: t('palette.found'), items: found.map(choiceOf) },
    { id: 'go', title: t('palette.go'), items: named(rooms) },
    { id: 'actions', title: t('palette.actions'), items: named(actions) },
  ].filter(({ items }) => items.length > 0);
  const choices = groups.flatMap(({ items }) => items);

  return (
    <CommandPalette
      isOpen={isOpen}
      onOpenChange={(isOpening) => (isOpening ? onOpenChange(true) : close())}
      label={t('palette.label')}
      placeholder={t('palette.placeholder')}
      query={query}
      onQueryChange={setQuery}
      groups={groups}
      onSelect={(id) => {
        close();
        choices.find((choice) => choice.id === id)?.run();
      }}
      isLoading={search.isFetching}
      countLabel={t('palette.count', { count: choices.length })}
      emptyMessage={isTyping ? t('palette.none', { text: query.trim() }) : t('palette.start')}
      hints={
        <>
          <span>
            <Keys of="↑" /> <Keys of="↓" /> {t('palette.move')}
          </span>
          <span>
            <Keys of={t('palette.enterKey')} /> {t('palette.open')}
          </span>
          <span>
            <Keys of={t('palette.escapeKey')} /> {t('palette.close')}
          </span>
        </>
      }
    />
  );
}

/** Under a title: what kind of thing it is, and in which plan. */
function useDetail(isNeeded: boolean): (found: Found) => string {
  const language = useLanguage();
  const types = useMaillonQuery('model.describe', {}, { enabled: isNeeded }).data?.value ?? [];
  const plans = useMaillonQuery('plan.list', {}, { enabled: isNeeded }).data?.value ?? [];
  return ({ type, plan, beside }) => {
    const kind = types.find(({ name }) => name === type)?.label.one[language] ?? '';
    if (beside !== null && beside.title !== '') return `${kind} · ${beside.title}`;
    const title = plans.find(({ id }) => id === plan)?.title;
    return title === undefined || plan === null ? kind : `${kind} · ${title}`;
  };
}
