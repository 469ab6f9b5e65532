/** Theme, size of the text, height of the rows, language. */
import { useTranslation } from 'react-i18next';
import type { Settings } from '#shared/contract/application.ts';
import { useCommand } from '#renderer/client/queries.ts';
import { Card } from '#renderer/ui/display/Card.tsx';
import { SegmentedControl, type Segment } from '#renderer/ui/navigation/SegmentedControl.tsx';

const SIZES = [100, 115, 130, 150] as const;

export function AppearanceCard({ settings }: { settings: Settings }) {
  const { t } = useTranslation();
  const set = useCommand('application.setSettings');
  const change = (changed: Partial<Settings>) => void set(changed);
  return (
    <Card title={t('settings.appearance')}>
      <div className="settings__rows">
        <Row
          label={t('settings.theme')}
          segments={[
            { id: 'system', label: t('shell.themeSystem') },
            { id: 'light', label: t('shell.themeLight') },
            { id: 'dark', label: t('shell.themeDark') },
          ]}
          value={settings.theme}
          onChange={(theme) => change({ theme })}
        />
        <Row
          label={t('settings.textSize')}
          segments={SIZES.map((size) => ({
            id: `${size}` as const,
            label: t('settings.percent', { value: size }),
          }))}
          value={`${settings.textSize}`}
          onChange={(id) => {
            const textSize = SIZES.find((size) => `${size}` === id);
            if (textSize !== undefined) change({ textSize });
          }}
        />
        <Row
          label={t('settings.density')}
          segments={[
            { id: 'compact', label: t('settings.compact') },
            { id: 'comfortable', label: t('settings.comfortable') },
          ]}
          value={settings.density}
          onChange={(density) => change({ density })}
        />
        <Row
          label={t('settings.language')}
          segments={[
            { id: 'fr', label: t('shell.french') },
            { id: 'en', label: t('shell.english') },
          ]}
          value={settings.language}
          onChange={(language) => change({ language })}
        />
      </div>
    </Card>
  );
}

interface RowProps<K extends string> {
  label: string;
  segments: readonly Segment<K>[];
  value: K;
  onChange: (value: K) => void;
}

function Row<K extends string>(props: RowProps<K>) {
  return (
    <div className="settings__row">
      <span aria-hidden>{props.label}</span>
      <SegmentedControl {...props} />
    </div>
  );
}
