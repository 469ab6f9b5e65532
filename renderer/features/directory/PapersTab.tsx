/** The directory on paper and in address books: by activity, labels, envelopes, cards, for everyone or for a list. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  ENVELOPE_FORMAT_NAMES,
  type EnvelopeFormatName,
  LABEL_FORMAT_NAMES,
  type LabelFormatName,
  labelsPerSheet,
} from '#shared/domain/document/address-sheet.ts';
import { mailingList } from '#shared/model/mailing-list.ts';
import { useClient } from '#renderer/client/context.ts';
import { useRecords } from '#renderer/client/records.ts';
import { DocumentMenu } from '#renderer/documents/DocumentMenu.tsx';
import { Card } from '#renderer/ui/display/Card.tsx';
import { Checkbox } from '#renderer/ui/field/Checkbox.tsx';
import { NumberField } from '#renderer/ui/field/NumberField.tsx';
import { Select } from '#renderer/ui/field/Select.tsx';

const EVERYONE = 'all';

export function PapersTab() {
  const { t } = useTranslation();
  const { client } = useClient();
  const lists = useRecords(mailingList) ?? [];
  const [whom, setWhom] = useState(EVERYONE);
  const [sheet, setSheet] = useState<LabelFormatName>('3x8');
  const [start, setStart] = useState(1);
  const [envelope, setEnvelope] = useState<EnvelopeFormatName>('dl');
  const [sender, setSender] = useState(true);
  const [people, setPeople] = useState(false);
  const list = whom === EVERYONE ? null : whom;
  const nobody = { addresses: [], aboutAddresses: t('directory.toChoose') };
  return (
    <div className="directory">
      <div className="directory__bar">
        <Select
          label={t('directory.forWhom')}
          isInline
          placeholder=""
          options={[
            { id: EVERYONE, label: t('directory.allStructures') },
            ...lists.map(({ id, name }) => ({
              id,
              label: t('directory.aList', { name: name ?? t('directory.noName') }),
            })),
          ]}
          value={whom}
          onChange={setWhom}
        />
      </div>
      <div className="directory__cards">
        <Card
          title={t('directory.labels')}
          footer={
            <DocumentMenu
              label={t('directory.make')}
              kind="printed"
              make={({ format: _format, ...wishes }) =>
                client.call('export.labels', { list, sheet, start, ...wishes })
              }
              {...nobody}
            />
          }
        >
          <p>{t('directory.labelsText')}</p>
          <div className="directory__form">
            <Select
              label={t('directory.sheet')}
              placeholder=""
              options={LABEL_FORMAT_NAMES.map((id) => ({ id, label: t(`directory.sheet_${id}`) }))}
              value={sheet}
              onChange={setSheet}
            />
            <NumberField
              label={t('directory.start')}
              help={t('directory.startHelp')}
              hasSteps
              minValue={1}
              maxValue={labelsPerSheet(sheet)}
              value={Math.min(start, labelsPerSheet(sheet))}
              onChange={(value) => setStart(Number.isNaN(value) ? 1 : value)}
            />
          </div>
        </Card>
        <Card
          title={t('directory.envelopes')}
          footer={
            <DocumentMenu
              label={t('directory.make')}
              kind="printed"
              make={({ format: _format, ...wishes }) =>
                client.call('export.envelopes', { list, envelope, sender, ...wishes })
              }
              {...nobody}
            />
          }
        >
          <p>{t('directory.envelopesText')}</p>
          <div className="directory__form">
            <Select
              label={t('directory.envelope')}
              placeholder=""
              options={ENVELOPE_FORMAT_NAMES.map((id) => ({
                id,
                label: t(`directory.envelope_${id}`),
              }))}
              value={envelope}
              onChange={setEnvelope}
            />
            <Checkbox isSelected={sender} onChange={setSender}>
              {t('directory.sender')}
            </Checkbox>
          </div>
        </Card>
        <Card
          title={t('directory.cards')}
          footer={
            <DocumentMenu
              label={t('directory.makeFile')}
              kind="file"
              make={({ format: _format, ...wishes }) =>
                client.call('export.cards', { list, ...wishes })
              }
              {...nobody}
            />
          }
        >
          <p>{t('directory.cardsText')}</p>
        </Card>
        <Card
          title={t('directory.printed')}
          footer={
            <DocumentMenu
              label={t('directory.make')}
              make={(wishes) => client.call('export.directory', { people, ...wishes })}
              {...nobody}
            />
          }
        >
          <p>{t('directory.printedText')}</p>
          <Checkbox isSelected={people} onChange={setPeople} help={t('directory.withPeopleHelp')}>
            {t('directory.withPeople')}
          </Checkbox>
        </Card>
      </div>
    </div>
  );
}
