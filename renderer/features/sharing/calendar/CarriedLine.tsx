/** Where the booking that is carried would be put down, said as it goes; and its two ways out. */
import { useTranslation } from 'react-i18next';
import type { Names } from '#shared/contract/records.ts';
import { Button } from '#renderer/ui/button/Button.tsx';
import { useSaid } from '../use-said.ts';
import { type BookingMove, movedTaken } from './booking-move.ts';
import type { MoveGestures } from './use-booking-move.ts';

interface CarriedLineProps {
  move: BookingMove;
  names: Names;
  gestures: MoveGestures;
}

export function CarriedLine({ move, names, gestures }: CarriedLineProps) {
  const { t } = useTranslation();
  const said = useSaid();
  const taken = movedTaken(move);
  return (
    <div className="sharing-carried">
      <p role="status">
        {t('sharing.carried', { who: said.who(taken, names), span: said.span(taken) })}
      </p>
      <Button size="s" onPress={gestures.giveUp}>
        {t('sharing.letGo')}
      </Button>
      <Button size="s" variant="primary" onPress={gestures.putDown}>
        {t('sharing.putDown')}
      </Button>
    </div>
  );
}
