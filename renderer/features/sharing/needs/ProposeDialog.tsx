/** « Proposer »: what may meet a need is put to its structure, and booked meanwhile when it can be. */
import { useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnyRecord, Names } from '#shared/contract/records.ts';
import type { NeedMatch } from '#shared/contract/sharing.ts';
import { resource as resourceType } from '#shared/model/resource.ts';
import { saidReasons } from '#shared/words/sharing.ts';
import { useCommand } from '#renderer/client/queries.ts';
import { useRecords } from '#renderer/client/records.ts';
import type { ClientFailure } from '#renderer/client/transport.ts';
import { useFailureSentence } from '#renderer/i18n/failure-sentence.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { Button } from '#renderer/ui/button/Button.tsx';
import { Banner } from '#renderer/ui/feedback/Banner.tsx';
import { Checkbox } from '#renderer/ui/field/Checkbox.tsx';
import { Dialog } from '#renderer/ui/overlay/Dialog.tsx';
import { AvailabilityLine } from '../AvailabilityLine.tsx';
import { onlyUnread, writeTime } from '../booked-time.ts';
import { usualKind } from '../booking-cells.ts';
import { TimeFields } from '../TimeFields.tsx';
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
  const sentence = useFailureSentence();
  const propose = useCommand('sharing.propose');
  const thing = useRecords(resourceType)?.find(({ id }) => id === match.resource);
  const [isBooking, setIsBooking] = useState(match.resource !== null);
  const [isTried, setIsTried] = useState(false);
  const [failure, setFailure] = useState<ClientFailure | null>(null);
  const [isSending, setIsSending] = useState(false);
  const wanted = {
    from: textOf(need['from']) || textOf(need['until']) || null,
    until: textOf(need['until']) || null,
    quantity: typeof need['quantity'] === 'number' ? need['quantity'] : 1,
  };
  const { texts, setTexts, time, faults, answer, takeNext } = useTimeForm(
    writeTime(wanted, language),
    match.resource,
    today,
  );
  const isToBook = isBooking && match.resource !== null;

  const send = async () => {
    setIsTried(true);
    setFailure(null);
    if (isToBook && time === null) return;
    setIsSending(true);
    const outcome = await propose(
      {
        need: need.id,
        offer: match.type === 'notice' ? match.id : null,
        resource: match.resource,
        booking: isToBook && time !== null ? { kind: usualKind(thing), ...time } : null,
      },
      { isSilent: true },
    );
    setIsSending(false);
    if (outcome.ok) onProposed(outcome.value.value.introduction, isToBook);
    else setFailure(outcome.error);
  };
  return (
    <form
      className="sharing-form"
      noValidate
      onSubmit={(event: SubmitEvent) => {
        event.preventDefault();
        void send();
      }}
    >
      <p>
        {t('sharing.proposeFor', {
          who: titleIn(names, need['organisation']) || t('sharing.someone'),
          need: textOf(need['title']),
        })}
      </p>
      <p className="need__why">{saidReasons(match.reasons, language)}</p>
      {match.resource !== null && (
        <Checkbox isSelected={isBooking} onChange={setIsBooking}>
          {t('sharing.book')}
        </Checkbox>
      )}
      {isToBook && (
        <TimeFields
          texts={texts}
          faults={isTried ? faults : onlyUnread(faults)}
          hasQuantity={(thing?.quantity ?? 1) > 1}
          onChange={setTexts}
        />
      )}
      {isToBook && answer !== undefined && time !== null && (
        <AvailabilityLine answer={answer} time={time} onNext={takeNext} />
      )}
      {failure !== null && <Banner tone="bad" title={sentence(failure)} />}
      <div className="sharing-form__buttons">
        <Button onPress={onClose}>{t('common.cancel')}</Button>
        <Button type="submit" variant="primary" isPending={isSending}>
          {t(isToBook ? 'sharing.proposeAndBook' : 'sharing.proposeIt')}
        </Button>
      </div>
    </form>
  );
}
