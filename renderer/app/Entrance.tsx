/** What a window opens on: the first page while no network is open, then the shell. Settings apply to both. */
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useMaillonQuery } from '#renderer/client/queries.ts';
import { StartPage } from '#renderer/features/start/StartPage.tsx';
import { useFailureSentence } from '#renderer/i18n/failure-sentence.ts';
import { Banner } from '#renderer/ui/feedback/Banner.tsx';
import { applySettings } from './apply-settings.ts';
import { Shell } from './Shell.tsx';

export function Entrance() {
  const { i18n } = useTranslation();
  const sentence = useFailureSentence();
  const { data, failure } = useMaillonQuery('application.state', {});
  const settings = data?.value.settings;

  useEffect(() => {
    if (settings === undefined) return;
    applySettings(document.documentElement, settings);
    if (i18n.language !== settings.language) void i18n.changeLanguage(settings.language);
  }, [settings, i18n]);

  if (data === undefined) {
    // The first answer takes a few milliseconds: an empty page is calmer than a flash of something.
    return failure === null ? null : <Banner tone="bad" title={sentence(failure)} />;
  }
  const state = data.value;
  // A new network starts from nothing: no page of the previous one stays mounted.
  return state.network === null ? (
    <StartPage known={state.known} />
  ) : (
    <Shell key={state.network.id} state={state} network={state.network} />
  );
}
