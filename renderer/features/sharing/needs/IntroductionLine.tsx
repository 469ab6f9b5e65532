/** What was proposed for a need, and the verb that says what came of it. */
import { useTranslation } from 'react-i18next';
import type { Names } from '#shared/contract/records.ts';
import type { NeedIntroduction } from '#shared/contract/sharing.ts';
import { formatDate } from '#shared/words/format.ts';
import { useCommand } from '#renderer/client/queries.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { Button } from '#renderer/ui/button/Button.tsx';
import { Badge } from '#renderer/ui/display/Badge.tsx';
import { useToasts } from '#renderer/ui/feedback/use-toasts.ts';
import { titleIn } from './texts.ts';

interface IntroductionLineProps {
  introduction: NeedIntroduction;
  names: Names;
  onMessage: () => void;
}

type State = 'proposed' | 'accepted' | 'declined' | 'done';

const TONES = { proposed: 'info', accepted: 'ok', declined: 'neutral', done: 'ok' } as const;
const NEXT: Readonly<Record<State, readonly ('accepted' | 'declined' | 'done')[]>> = {
  proposed: ['accepted', 'declined'],
  accepted: ['done', 'declined'],
  declined: [],
  done: [],
};
const SAID = {
  accepted: 'sharing.saidAccepted',
  declined: 'sharing.saidDeclined',
  done: 'sharing.saidDone',
} as const;

export function IntroductionLine({ introduction, names, onMessage }: IntroductionLineProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { show } = useToasts();
  const answer = useCommand('sharing.answer');
  const undo = useCommand('history.undo');
  const state = stateOf(introduction.state);
  const what = titleIn(names, introduction.offer) || titleIn(names, introduction.resource);
  const become = async (next: 'accepted' | 'declined' | 'done') => {
    const outcome = await answer({ introduction: introduction.id, state: next });
    if (!outcome.ok) return;
    show({
      text: t(SAID[next]),
      tone: 'ok',
      action: { label: t('sharing.undo'), onAction: () => void undo({}) },
    });
  };
  const verb = (word: string) => t('sharing.verbFor', { verb: word, what });
  return (
    <li className="need__introduction sharing-line">
      <Badge tone={TONES[state]}>{t(`sharing.introState.${state}`)}</Badge>
      <span className="sharing-said">
        {what}
        {introduction.proposedOn !== null && (
          <span className="sharing-said__aside">
            {t('sharing.proposedOn', { day: formatDate(introduction.proposedOn, language) })}
          </span>
        )}
      </span>
      {NEXT[state].map((next) => (
        <Button
          key={next}
          size="s"
          variant={next === 'declined' ? 'quiet' : 'secondary'}
          aria-label={verb(t(`sharing.${next}`))}
          onPress={() => void become(next)}
        >
          {t(`sharing.${next}`)}
        </Button>
      ))}
      {state !== 'done' && state !== 'declined' && (
        <Button
          size="s"
          variant="quiet"
          aria-label={verb(t('sharing.writeMessage'))}
          onPress={onMessage}
        >
          {t('sharing.writeMessage')}
        </Button>
      )}
    </li>
  );
}

/** What this version does not know is still proposed. */
const stateOf = (state: string | null): State =>
  state === 'accepted' || state === 'declined' || state === 'done' ? state : 'proposed';
