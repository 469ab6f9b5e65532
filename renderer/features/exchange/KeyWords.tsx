/** A key as words that two people read to each other. */
import { useId } from 'react';
import { useTranslation } from 'react-i18next';

interface KeyWordsProps {
  words: readonly string[];
  label?: string | undefined;
  isFormer?: boolean | undefined;
}

export function KeyWords({ words, label, isFormer = false }: KeyWordsProps) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <div className={isFormer ? 'key-words key-words--former' : 'key-words'}>
      <p className="exchange__detail" id={id}>
        {label ?? t('exchange.words')}
      </p>
      <ol className="key-words__list" aria-labelledby={id}>
        {words.map((word, index) => (
          // The rank of a word is part of what is compared.
          <li key={`${index} ${word}`}>{word}</li>
        ))}
      </ol>
    </div>
  );
}
