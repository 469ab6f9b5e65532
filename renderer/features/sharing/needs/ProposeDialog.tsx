/** « Proposer »: what may meet a need is put to its structure, and booked meanwhile when it can be. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnyRecord, Names } from '#shared/contract/records.ts';
import type { NeedMatch } from '#shared/contract/sharing.ts';
import { resource as resourceType } from '#shared/model/resource.ts';
import { saidReasons } from '#shared/words/sharing.ts';
import { useCommand } from '#renderer/client/queries.ts';
import { useRecords } from '#renderer/client/records.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { Checkbox } from '#renderer/ui/field/Checkbox.tsx';
import { Dialog } from '#renderer/ui/overlay/Dialog.tsx';
import { writeTime } from '../booked-time.ts';
import { usualKind } from '../booking-cells.ts';
import { DialogForm } from '../DialogForm.tsx';
import { TimePart } from '../TimePart.tsx';
import { useTimeForm } from '../use-time-form.ts';
import { textOf, titleIn } from './texts.ts';

interface ProposeDialogProps {
  today: string;
  need: AnyRecord;
  match: NeedMatch;
  names: Names;
  onClose: () => void;
  onProposed: (introduction: string, isBooked: boolean) => void;
}

export function ProposeDialog(props: ProposeDialogProps) {
  const { t } = useTranslation();
  return (
    <Dialog
      title={t('sharing.proposeTitle', { what: props.match.title })}
      isOpen
      onOpenChange={(isOpen) => !isOpen && props.onClose()}
      closeLabel={t('common.close')}
    >
      <ProposeForm {...props} />
    </Dialog>
  );
}

function ProposeForm({ today, need, match, names, onClose, onProposed }: ProposeDialogProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const propose = useCommand('sharing.propose');
  const thing = useRecords(resourceType)?.find(({ id }) => id === match.resource);
  const [isBooking, setIsBooking] = useState(match.resource !== null);
  const wanted = {
    from: textOf(need['from']) || textOf(need['until']) || null,
    until: textOf(need['until']) || null,
    quantity: typeof need['quantity'] === 'number' ? need['quantity'] : 1,
  };
  const form = useTimeForm(writeTime(wanted, language), match.resource, today);
  const isToBook = isBooking && match.resource !== null;

  const send = async () => {
    form.reproach();
    const { time } = form;
    if (isToBook && time === null) return undefined;
    const outcome = await propose(
      {
        need: need.id,
        offer: match.type === 'notice' ? match.id : null,
        resource: match.resource,
        booking: isToBook && time !== null ? { kind: usualKind(thing), ...time } : null,
      },
      { isSilent: true },
    );
    if (outcome.ok) onProposed(outcome.value.value.introduction, isToBook);
    return outcome;
  };
  return (
    <DialogForm
      verb={t(isToBook ? 'sharing.proposeAndBook' : 'sharing.proposeIt')}
      onSend={send}
      onClose={onClose}
      onDone={() => undefined}
    >
      <p>
        {t('sharing.proposeFor', {
          who: titleIn(names, need['organisation']) || t('sharing.someone'),
          need: textOf(need['title']),
        })}
      </p>
      <p className="sharing-said__why">{saidReasons(match.reasons, language)}</p>
      {match.resource !== null && (
        <Checkbox isSelected={isBooking} onChange={setIsBooking}>
          {t('sharing.book')}
        </Checkbox>
      )}
      {isToBook && <TimePart form={form} hasQuantity={(thing?.quantity ?? 1) > 1} />}
    </DialogForm>
  );
}
