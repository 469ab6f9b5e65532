/** One piece of a message to copy. Where the window may not write to the clipboard, the text is there, selected. */
import { Copy } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../button/Button.tsx';
import './message.css';

export interface CopyLineProps {
  label: string;
  /** Empty: there is nothing to copy, and `about` says why. */
  text: string;
  about: string;
  /** « Objet copié. » */
  done: string;
  onSaid: (sentence: string) => void;
}

const selectAll = (area: HTMLTextAreaElement | null): void => {
  area?.focus();
  area?.select();
};

export function CopyLine({ label, text, about, done, onSaid }: CopyLineProps) {
  const { t } = useTranslation();
  const id = useId();
  const [isByHand, setIsByHand] = useState(false);
  const copy = async () => {
    const isCopied = await copied(text);
    setIsByHand(!isCopied);
    onSaid(isCopied ? done : t('message.copyByHand'));
  };
  return (
    <li className="mln-message__piece">
      <Button
        icon={Copy}
        isDisabled={text === ''}
        aria-describedby={id}
        onPress={() => void copy()}
      >
        {label}
      </Button>
      <span id={id}>{about}</span>
      {isByHand && (
        <textarea
          ref={selectAll}
          className="mln-input mln-message__by-hand"
          aria-label={label}
          readOnly
          value={text}
          rows={3}
        />
      )}
    </li>
  );
}

/** An old browser has no such clipboard; another may refuse it. */
async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
