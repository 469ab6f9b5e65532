/**
 * The whole window: words, theme, answers and messages around either the first page or the shell. The client is given,
 * so that a test or another host brings its own.
 */
import { I18nProvider as AriaI18nProvider, RouterProvider } from 'react-aria-components';
import { useCallback, useMemo, useState, type ReactNode } from 'react';
import { I18nextProvider, useTranslation } from 'react-i18next';
import { Router } from 'wouter';
import { navigate, useHashLocation } from 'wouter/use-hash-location';
import type { Client } from '#renderer/client/client.ts';
import { ClientProvider } from '#renderer/client/ClientProvider.tsx';
import type { ClientFailure } from '#renderer/client/transport.ts';
import { useFailureSentence } from '#renderer/i18n/failure-sentence.ts';
import { createLanguage } from '#renderer/i18n/language.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { OverlayPlace } from '#renderer/ui/overlay/OverlayPlace.tsx';
import { ToastRegion } from '#renderer/ui/feedback/ToastRegion.tsx';
import { createToasts } from '#renderer/ui/feedback/toasts.ts';
import { ToastsContext } from '#renderer/ui/feedback/use-toasts.ts';
import { Entrance } from './Entrance.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';

/** Pages live after the #: the same address works on the desktop and on the local web host. */
const ADDRESS = { hook: useHashLocation };

export function App({ client }: { client: Client }) {
  const [language] = useState(() =>
    createLanguage(navigator.language.startsWith('en') ? 'en' : 'fr'),
  );
  return (
    <I18nextProvider i18n={language}>
      <ErrorBoundary>
        <Surroundings client={client}>
          <Entrance />
        </Surroundings>
      </ErrorBoundary>
    </I18nextProvider>
  );
}

function Surroundings({ client, children }: { client: Client; children: ReactNode }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const sentence = useFailureSentence();
  const toasts = useMemo(() => createToasts(), []);
  const sayFailure = useCallback(
    (failure: ClientFailure) => {
      // What a person stopped themselves is no mishap.
      const tone = failure.code === 'cancelled' ? 'neutral' : 'bad';
      toasts.show({ text: sentence(failure), tone });
    },
    [toasts, sentence],
  );
  return (
    <AriaI18nProvider locale={language === 'fr' ? 'fr-FR' : 'en-GB'}>
      <Router {...ADDRESS}>
        <RouterProvider navigate={(path) => navigate(path)} useHref={(path) => `#${path}`}>
          <ToastsContext value={toasts}>
            <ClientProvider client={client} onFailure={sayFailure}>
              <OverlayPlace label={t('shell.overlays')}>{children}</OverlayPlace>
            </ClientProvider>
            <ToastRegion
              toasts={toasts}
              label={t('shell.messages')}
              closeLabel={t('common.close')}
            />
          </ToastsContext>
        </RouterProvider>
      </Router>
    </AriaI18nProvider>
  );
}
