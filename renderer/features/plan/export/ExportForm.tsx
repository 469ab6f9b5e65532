/** The questions of an export: only those that apply to what is chosen above them. */
import { useTranslation } from 'react-i18next';
import { isDocumentFormat, type ExportChoices } from '#shared/contract/spreadsheets.ts';
import { PAPERS } from '#shared/domain/document/document.ts';
import { Checkbox } from '#renderer/ui/field/Checkbox.tsx';
import { RadioGroup } from '#renderer/ui/field/RadioGroup.tsx';
import { Select } from '#renderer/ui/field/Select.tsx';
import { formatsFor, isLaidOut } from './export-choices.ts';
import type { Scope } from './scopes.ts';

export interface ExportFormProps {
  choices: ExportChoices;
  onChoose: (change: Partial<ExportChoices>) => void;
  scopes: readonly Scope[];
  scope: string;
  onScope: (id: string) => void;
}

export function ExportForm({ choices, onChoose, scopes, scope, onScope }: ExportFormProps) {
  const { t } = useTranslation();
  const isDocument = isDocumentFormat(choices.format);
  return (
    <div ref={beginAtChoice} className="export">
      <RadioGroup
        look="cards"
        label={t('exporting.what')}
        value={choices.what}
        onChange={(what) => onChoose({ what })}
        choices={[
          { id: 'table', label: t('exporting.table'), help: t('exporting.tableHelp') },
          { id: 'sheets', label: t('exporting.sheets'), help: t('exporting.sheetsHelp') },
        ]}
      />
      <RadioGroup
        look="cards"
        label={t('exporting.format')}
        value={choices.format}
        onChange={(format) => onChoose({ format })}
        choices={formatsFor(choices.what).map((id) => ({
          id,
          label: t(`exporting.${id}`),
          help: t(`exporting.${id}Help`),
        }))}
      />
      {(isDocument || scopes.length > 1) && (
        <div className="export__layout">
          {isLaidOut(choices) && (
            <RadioGroup
              label={t('exporting.columns')}
              value={choices.columns}
              onChange={(columns) => onChoose({ columns })}
              choices={[
                { id: 'usual', label: t('exporting.columnsUsual') },
                { id: 'shown', label: t('exporting.columnsShown') },
                {
                  id: 'all',
                  label: t('exporting.columnsAll'),
                  help: t('exporting.columnsAllHelp'),
                },
              ]}
            />
          )}
          <div className="export__page">
            {isLaidOut(choices) && (
              <RadioGroup
                look="inline"
                label={t('exporting.paper')}
                value={choices.paper}
                onChange={(paper) => onChoose({ paper })}
                choices={PAPERS.map((id) => ({ id, label: id.toUpperCase() }))}
              />
            )}
            {scopes.length > 1 && (
              <Select
                label={t('exporting.items')}
                placeholder={t('exporting.wholePlan')}
                options={scopes}
                value={scope}
                onChange={onScope}
              />
            )}
            {isLaidOut(choices) && (
              <Checkbox
                isSelected={choices.combined}
                onChange={(combined) => onChoose({ combined })}
              >
                {t('exporting.combined')}
              </Checkbox>
            )}
          </div>
        </div>
      )}
    </div>
  );
}

const beginAtChoice = (form: HTMLElement | null): void =>
  form?.querySelector<HTMLInputElement>('input:checked')?.focus();
