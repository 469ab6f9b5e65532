/** Two records become one: which stays, and what of the other it takes. All that fills an empty cell is proposed. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DuplicateType } from '#shared/contract/duplicates.ts';
import type { AnyRecord, Names, TypeDescriptor } from '#shared/contract/records.ts';
import { fillsEmpty, type MergedCell, mergedCells } from '#shared/domain/directory/merge-cells.ts';
import { formatElement, formatValue } from '#shared/words/format.ts';
import { fieldNamed } from '#renderer/client/descriptors.ts';
import { useCommand } from '#renderer/client/queries.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { Button } from '#renderer/ui/button/Button.tsx';
import { useToasts } from '#renderer/ui/feedback/use-toasts.ts';
import { Checkbox } from '#renderer/ui/field/Checkbox.tsx';
import { RadioGroup } from '#renderer/ui/field/RadioGroup.tsx';
import { Dialog } from '#renderer/ui/overlay/Dialog.tsx';
import { shortAbout, titleIn } from './record-words.ts';

interface MergeDialogProps {
  type: DuplicateType;
  descriptor: TypeDescriptor;
  records: readonly [AnyRecord, AnyRecord];
  names: Names;
  onClose: () => void;
}

const keyOf = ({ field, element }: MergedCell): string => `${field} ${element}`;

/** How much a record says: the fuller one is proposed to stay. */
const fullness = (record: AnyRecord): number =>
  Object.values(record).filter(
    (value) => value !== null && !(Array.isArray(value) && value.length === 0),
  ).length;

export function MergeDialog({ type, descriptor, records, names, onClose }: MergeDialogProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { show } = useToasts();
  const merge = useCommand('duplicate.merge');
  const [one, other] = records;
  const [keptId, setKeptId] = useState(fullness(other) > fullness(one) ? other.id : one.id);
  /** What was decided against what is proposed. */
  const [turned, setTurned] = useState<ReadonlySet<string>>(new Set());
  const [isMerging, setIsMerging] = useState(false);
  const [kept, gone] = keptId === one.id ? [one, other] : [other, one];
  const cells = mergedCells(descriptor, kept, [gone]);
  const isTaken = (cell: MergedCell): boolean => fillsEmpty(cell) !== turned.has(keyOf(cell));
  const title = (record: AnyRecord): string => titleIn(descriptor, record) || t('directory.noName');

  const choose = (id: string) => {
    setKeptId(id);
    setTurned(new Set());
  };
  const turn = (cell: MergedCell) => {
    const next = new Set(turned);
    if (!next.delete(keyOf(cell))) next.add(keyOf(cell));
    setTurned(next);
  };
  const words = (cell: MergedCell): string => {
    const field = fieldNamed(descriptor, cell.field);
    if (field === undefined) return '';
    const said = (value: MergedCell['value']): string =>
      field.element === undefined || typeof value !== 'boolean'
        ? formatValue(field, value, language, names)
        : formatElement(field.element, cell.element, language, names);
    const value = said(cell.value);
    const shown =
      cell.kept === null ? value : t('directory.instead', { value, kept: said(cell.kept) });
    return `${field.label[language]} – ${shown}`;
  };
  const run = async () => {
    setIsMerging(true);
    const outcome = await merge({
      type,
      kept: kept.id,
      gone: [gone.id],
      cells: cells.filter(isTaken).map(({ field, element, value }) => ({ field, element, value })),
    });
    setIsMerging(false);
    if (!outcome.ok) return;
    onClose();
    const said = { gone: title(gone), kept: title(kept) };
    if (outcome.value.value.suggested > 0)
      show({ text: t('directory.mergeSuggested', said), tone: 'warn' });
    else show({ text: t('directory.merged', said), tone: 'ok' });
  };
  return (
    <Dialog
      title={t('directory.mergeTitle')}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      closeLabel={t('common.close')}
      footer={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button variant="primary" isPending={isMerging} onPress={() => void run()}>
            {t('directory.mergeVerb')}
          </Button>
        </>
      }
    >
      <div className="directory__form">
        <RadioGroup
          label={t('directory.keepWhich')}
          look="cards"
          choices={records.map((record) => ({
            id: record.id,
            label: title(record),
            help: shortAbout(descriptor, record, language, names),
          }))}
          value={keptId}
          onChange={choose}
        />
        <p>{t('directory.mergeText')}</p>
        <fieldset className="directory__set">
          <legend>{t('directory.bringOver')}</legend>
          {cells.length === 0 && <p>{t('directory.nothingToBring')}</p>}
          {cells.map((cell) => (
            <Checkbox key={keyOf(cell)} isSelected={isTaken(cell)} onChange={() => turn(cell)}>
              {words(cell)}
            </Checkbox>
          ))}
        </fieldset>
      </div>
    </Dialog>
  );
}
