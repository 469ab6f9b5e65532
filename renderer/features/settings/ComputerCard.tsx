/** Who uses this computer, which structure it belongs to, which network is open. */
import { useTranslation } from 'react-i18next';
import type { OpenNetwork } from '#shared/contract/application.ts';
import { organisation } from '#shared/model/organisation.ts';
import { useCommand } from '#renderer/client/queries.ts';
import { useRecords } from '#renderer/client/records.ts';
import { Button } from '#renderer/ui/button/Button.tsx';
import { Card } from '#renderer/ui/display/Card.tsx';
import { ComboBox } from '#renderer/ui/field/ComboBox.tsx';

import { NetworkName } from './NetworkName.tsx';

interface ComputerCardProps {
  network: OpenNetwork;
  onAskWho: () => void;
}

export function ComputerCard({ network, onAskWho }: ComputerCardProps) {
  const { t } = useTranslation();
  const setStructure = useCommand('application.setStructure');
  const closeNetwork = useCommand('application.closeNetwork');
  const structures = useRecords(organisation);
  return (
    <Card title={t('settings.computer')}>
      <div className="settings__rows">
        <div className="settings__row">
          <span>
            <span className="settings__label">{t('settings.user')}</span>
            <br />
            {network.author?.name ?? t('settings.nobody')}
          </span>
          <Button aria-label={`${t('settings.change')} (${t('settings.user')})`} onPress={onAskWho}>
            {t('settings.change')}
          </Button>
        </div>
        {structures !== undefined && (
          <ComboBox
            label={t('settings.structure')}
            placeholder={t('settings.chooseStructure')}
            emptyMessage={t('settings.noStructureFound')}
            options={structures.map(({ id, name, city }) => ({
              id,
              label: name ?? t('common.untitled'),
              detail: city ?? undefined,
            }))}
            value={network.structure?.id ?? null}
            onChange={(chosen) => {
              if (chosen !== null && chosen !== network.structure?.id) {
                void setStructure({ organisation: chosen });
              }
            }}
          />
        )}
        <div className="settings__row">
          <NetworkName id={network.id} name={network.name} isReadOnly={network.readOnly} />
          <Button onPress={() => void closeNetwork({})}>{t('settings.otherNetwork')}</Button>
        </div>
      </div>
    </Card>
  );
}
