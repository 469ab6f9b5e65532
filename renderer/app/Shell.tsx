/** The frame around an open network: rail, top bar, palette, « Qui utilise ce poste ? », and the page of the address. */
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { OpenNetwork } from '#shared/contract/application.ts';
import type { OutputOf } from '#shared/contract/index.ts';
import { useForgetAnswers, useMaillonQuery } from '#renderer/client/queries.ts';
import { WhoDialog } from '#renderer/features/start/WhoDialog.tsx';
import { AppFrame } from '#renderer/ui/frame/AppFrame.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { ReceivedFilesDoor } from './ReceivedFilesDoor.tsx';
import { isAt, placesOf } from './places.ts';
import { Routes } from './Routes.tsx';
import { SearchPalette } from './SearchPalette.tsx';
import { ShellBanners } from './ShellBanners.tsx';
import { TopBarEnd } from './TopBarEnd.tsx';
import { useShortcuts } from './use-shortcuts.ts';
import { useReceivedFiles } from './use-received-files.ts';
import { useUndo } from './use-undo.ts';
import './shell.css';

interface ShellProps {
  state: OutputOf<'application.state'>;
  network: OpenNetwork;
}

export function Shell({ state, network }: ShellProps) {
  const { t } = useTranslation();
  const [location] = useLocation();
  const [isSearching, setIsSearching] = useState(false);
  // Asked on opening, and again only when the person asks.
  const [isAskingWho, setIsAskingWho] = useState(network.author === null && !network.readOnly);
  const overview = useMaillonQuery('exchange.overview', {}).data?.value;
  const conflicts = overview?.conflicts ?? 0;
  const gestures = useUndo();
  const forgetAnswers = useForgetAnswers();
  useEffect(() => {
    document.title = `${network.name} · Maillon`;
  }, [network.name]);
  const askWho = () => setIsAskingWho(true);
  const { reading, openFiles, door } = useReceivedFiles();
  useShortcuts({ onSearch: () => setIsSearching(true), onOpenFiles: openFiles, ...gestures });

  const places = placesOf(t)
    .filter(({ isShownWhenWaiting }) => isShownWhenWaiting !== true || conflicts > 0)
    .map((place) => ({ ...place, current: isAt(location, place) }));

  return (
    <>
      <AppFrame
        skipLabel={t('shell.skip')}
        topBar={{
          productName: t('shell.product'),
          network: network.name,
          organisation:
            network.structure === null
              ? t('shell.noStructure')
              : t('shell.structure', { name: network.structure.name }),
          search: {
            label: t('shell.search'),
            keys: t('shell.searchKeys'),
            onOpen: () => setIsSearching(true),
          },
          slot: (
            <TopBarEnd
              author={network.author}
              settings={state.settings}
              overview={overview}
              gestures={gestures}
              onAskWho={askWho}
            />
          ),
        }}
        rail={{
          label: t('shell.rooms'),
          items: places.filter(({ isAtBottom }) => isAtBottom !== true),
          bottomItems: places.filter(({ isAtBottom }) => isAtBottom === true),
        }}
      >
        <ShellBanners network={network} reading={reading} />
        <ErrorBoundary resetKey={location} onRetry={forgetAnswers}>
          <Routes state={state} network={network} onAskWho={askWho} onOpenFiles={openFiles} />
        </ErrorBoundary>
      </AppFrame>
      <SearchPalette
        isOpen={isSearching}
        onOpenChange={setIsSearching}
        gestures={gestures}
        onOpenFiles={openFiles}
      />
      <ReceivedFilesDoor {...door} />
      <WhoDialog network={network} isOpen={isAskingWho} onClose={() => setIsAskingWho(false)} />
    </>
  );
}
