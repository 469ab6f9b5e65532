/** Who uses this computer, and the settings one changes often. */
import { ChevronDown, Network, Settings as Gear, UserRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { OpenNetwork, Settings } from '#shared/contract/application.ts';
import { useCommand } from '#renderer/client/queries.ts';
import { Button } from '#renderer/ui/button/Button.tsx';
import { Avatar } from '#renderer/ui/display/Avatar.tsx';
import { Menu } from '#renderer/ui/overlay/Menu.tsx';
import { paths } from './rooms.ts';

interface UserMenuProps {
  author: OpenNetwork['author'];
  settings: Settings;
  onAskWho: () => void;
}

const THEMES = [
  ['system', 'shell.themeSystem'],
  ['light', 'shell.themeLight'],
  ['dark', 'shell.themeDark'],
] as const;
const LANGUAGES = [
  ['fr', 'shell.french'],
  ['en', 'shell.english'],
] as const;

export function UserMenu({ author, settings, onAskWho }: UserMenuProps) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const setSettings = useCommand('application.setSettings');
  const closeNetwork = useCommand('application.closeNetwork');
  const name = author?.name ?? t('shell.nobody');
  return (
    <Menu
      label={t('shell.menu')}
      placement="bottom end"
      trigger={
        <Button variant="quiet" endIcon={ChevronDown}>
          <span className="shell-user">
            {author !== null && <Avatar name={author.name} />}
            <span className={author === null ? undefined : 'shell-user__name'}>{name}</span>
            <span className="mln-visually-hidden">, {t('shell.menu')}</span>
          </span>
        </Button>
      }
      groups={[
        {
          id: 'person',
          items: [
            {
              id: 'who',
              icon: UserRound,
              label: author === null ? t('shell.sayWho') : t('shell.changePerson'),
              onAction: onAskWho,
            },
          ],
        },
        {
          id: 'theme',
          title: t('shell.theme'),
          items: THEMES.map(([theme, label]) => ({
            id: theme,
            label: t(label),
            isChecked: settings.theme === theme,
            onAction: () => void setSettings({ theme }),
          })),
        },
        {
          id: 'language',
          title: t('shell.language'),
          items: LANGUAGES.map(([language, label]) => ({
            id: language,
            label: t(label),
            isChecked: settings.language === language,
            onAction: () => void setSettings({ language }),
          })),
        },
        {
          id: 'application',
          items: [
            {
              id: 'network',
              icon: Network,
              label: t('shell.otherNetwork'),
              onAction: () => void closeNetwork({}),
            },
            {
              id: 'settings',
              icon: Gear,
              label: t('shell.allSettings'),
              onAction: () => navigate(paths.settings),
            },
          ],
        },
      ]}
    />
  );
}
