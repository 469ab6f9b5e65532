/** « Tout garder » and « Tout prendre »: one side of many fields at once; what has no single answer is left to a person. */
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/button/Button.tsx';
import { type Choice, choicesFor, type Contested, type Side } from './contested.ts';

interface KeepOrTakeProps {
  contested: readonly Contested[];
  mine: string | null;
  /** Of what these fields are, for those who hear the buttons out of their place. */
  about?: string | undefined;
  size?: 's' | 'm' | undefined;
  onChoose: (choices: readonly Choice[], left: number) => void;
}

export function KeepOrTake({ contested, mine, about, size = 'm', onChoose }: KeepOrTakeProps) {
  const { t } = useTranslation();
  const button = (side: Side, words: string) => (
    <Button
      size={size}
      {...(about === undefined ? {} : { 'aria-label': `${words} (${about})` })}
      onPress={() => {
        const choices = choicesFor(side, contested, mine);
        onChoose(choices, contested.length - choices.length);
      }}
    >
      {words}
    </Button>
  );
  return (
    <div className="keep-or-take">
      {button('ours', t('conflicts.keepAll'))}
      {button('theirs', t('conflicts.takeAll'))}
    </div>
  );
}
