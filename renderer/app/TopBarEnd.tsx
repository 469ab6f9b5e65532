/** The right of the top bar: what is to be settled, undo and redo, whether all is saved, and who is here. */
import { Check, CircleAlert, Redo2, Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { OpenNetwork, Settings } from '#shared/contract/application.ts';
import { useSavingState } from '#renderer/client/queries.ts';
import { IconButton } from '#renderer/ui/button/IconButton.tsx';
import { Icon } from '#renderer/ui/display/Icon.tsx';
import { ExchangeIndicator, type ExchangeIndicatorProps } from './ExchangeIndicator.tsx';
import { UserMenu } from './UserMenu.tsx';
import type { Gestures } from './use-undo.ts';

interface TopBarEndProps {
  author: OpenNetwork['author'];
  settings: Settings;
  overview: ExchangeIndicatorProps['overview'];
  gestures: Gestures;
  onAskWho: () => void;
}

export function TopBarEnd({ author, settings, overview, gestures, onAskWho }: TopBarEndProps) {
  const { t } = useTranslation();
  return (
    <>
      <SavedState />
      <ExchangeIndicator overview={overview} />
      <IconButton label={t('shell.undo')} icon={Undo2} keys="Ctrl+Z" onPress={gestures.undo} />
      <IconButton label={t('shell.redo')} icon={Redo2} keys="Ctrl+Y" onPress={gestures.redo} />
      <UserMenu author={author} settings={settings} onAskWho={onAskWho} />
    </>
  );
}

function SavedState() {
  const { t } = useTranslation();
  const state = useSavingState();
  return (
    <span className={`shell-saved shell-saved--${state}`} role="status">
      {state !== 'idle' && (
        <>
          {state !== 'saving' && <Icon of={state === 'saved' ? Check : CircleAlert} />}
          <span className="shell-saved__word">{t(`shell.${state}`)}</span>
        </>
      )}
    </span>
  );
}
