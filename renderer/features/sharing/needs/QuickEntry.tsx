/** A need or an offer in one line, as it comes on the telephone: Enter notes it, and the day is heard in the words. */
import { Plus } from 'lucide-react';
import { useRef, useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { CellInput } from '#shared/contract/records.ts';
import { dayAfter } from '#shared/domain/sharing/civil-time.ts';
import { readSaidDay, saidDayIn } from '#shared/domain/sharing/said-day.ts';
import { organisation } from '#shared/model/organisation.ts';
import { RESOURCE_KINDS } from '#shared/model/resource-kind.ts';
import { sayDay } from '#shared/words/moment.ts';
import { useCommand } from '#renderer/client/queries.ts';
import { useRecords } from '#renderer/client/records.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { Button } from '#renderer/ui/button/Button.tsx';
import { useToasts } from '#renderer/ui/feedback/use-toasts.ts';
import { Checkbox } from '#renderer/ui/field/Checkbox.tsx';
import { ComboBox } from '#renderer/ui/field/ComboBox.tsx';
import { Select } from '#renderer/ui/field/Select.tsx';
import { TextField } from '#renderer/ui/field/TextField.tsx';
import { SegmentedControl } from '#renderer/ui/navigation/SegmentedControl.tsx';

const LONGEST = 500;
/** For today, tomorrow or the day after, it is urgent unless one says otherwise. */
const URGENT_DAYS = 2;

export function QuickEntry({ today, mine }: { today: string; mine: string | null }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { show } = useToasts();
  const create = useCommand('record.create');
  const undo = useCommand('history.undo');
  const structures = useRecords(organisation) ?? [];
  const [direction, setDirection] = useState<'need' | 'offer'>('need');
  const [title, setTitle] = useState('');
  const [when, setWhen] = useState('');
  const [kind, setKind] = useState('any');
  const [who, setWho] = useState(mine);
  const [urgent, setUrgent] = useState<boolean | null>(null);
  const [isTried, setIsTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const heard = when.trim() === '' ? saidDayIn(title, today) : readSaidDay(when, today);
  const isUnread = when.trim() !== '' && heard === undefined;
  const isSoon = heard !== undefined && heard <= dayAfter(today, URGENT_DAYS);
  const isUrgent = direction === 'need' && (urgent ?? isSoon);

  const note = async () => {
    const said = title.trim();
    setIsTried(true);
    if (said === '' || said.length > LONGEST || isUnread) {
      form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
      return;
    }
    const values: CellInput[] = [
      { field: 'direction', value: direction },
      { field: 'title', value: said },
      { field: 'state', value: 'open' },
      ...(kind === 'any' ? [] : [{ field: 'kind', value: kind }]),
      ...(who === null ? [] : [{ field: 'organisation', value: who }]),
      ...(heard === undefined
        ? []
        : [
            { field: 'from', value: heard },
            { field: 'until', value: heard },
          ]),
      ...(isUrgent ? [{ field: 'urgent', value: true }] : []),
    ];
    const outcome = await create({ type: 'notice', values });
    if (!outcome.ok) return;
    show({
      text: t('sharing.added', { title: said }),
      action: { label: t('sharing.undo'), onAction: () => void undo({}) },
    });
    setTitle('');
    setWhen('');
    setUrgent(null);
    setIsTried(false);
    form.current?.querySelector('input')?.focus();
  };
  const titleFault =
    title.trim() === ''
      ? t('sharing.whatMissing')
      : title.length > LONGEST
        ? t('sharing.tooLong', { count: LONGEST })
        : undefined;
  return (
    <form
      ref={form}
      className="sharing-quick"
      aria-label={t('sharing.quick')}
      noValidate
      onSubmit={(event: SubmitEvent) => {
        event.preventDefault();
        void note();
      }}
    >
      <div className="sharing-quick__line">
        <SegmentedControl
          label={t('sharing.direction')}
          segments={[
            { id: 'need', label: t('sharing.need') },
            { id: 'offer', label: t('sharing.offer') },
          ]}
          value={direction}
          onChange={setDirection}
        />
        <div className="sharing-quick__what">
          <TextField
            label={t('sharing.what')}
            isLabelHidden
            placeholder={t(direction === 'need' ? 'sharing.needExample' : 'sharing.offerExample')}
            value={title}
            onChange={setTitle}
            error={isTried ? titleFault : undefined}
          />
        </div>
        <Button type="submit" variant="primary" icon={Plus}>
          {t('sharing.add')}
        </Button>
      </div>
      <div className="sharing-quick__line">
        <TextField
          label={t('sharing.when')}
          placeholder={t('sharing.whenExample')}
          value={when}
          onChange={setWhen}
          error={isUnread && isTried ? t('sharing.dayUnknown') : undefined}
          help={
            heard === undefined
              ? undefined
              : t('sharing.heardDay', { day: sayDay(heard, language) })
          }
        />
        <Select
          label={t('sharing.kind')}
          placeholder={t('sharing.anyKind')}
          options={[
            { id: 'any', label: t('sharing.anyKind') },
            ...RESOURCE_KINDS.map(({ value, label }) => ({ id: value, label: label[language] })),
          ]}
          value={kind}
          onChange={setKind}
        />
        <ComboBox
          label={t('sharing.who')}
          options={structures.map(({ id, name }) => ({ id, label: name ?? '' }))}
          value={who}
          onChange={setWho}
          emptyMessage={t('sharing.noStructure')}
        />
        {direction === 'need' && (
          <Checkbox isSelected={isUrgent} onChange={setUrgent}>
            {t('sharing.urgent')}
          </Checkbox>
        )}
      </div>
    </form>
  );
}
