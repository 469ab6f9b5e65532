/** One choice among a few, all visible, each with room to explain itself. */
import type { ReactNode } from 'react';
import { RadioButton, RadioField, RadioGroup as AriaRadioGroup, Text } from 'react-aria-components';
import { FieldLabel, FieldNotes } from './FieldParts.tsx';
import type { FieldTexts } from './FieldParts.tsx';
import './choice.css';

export interface RadioChoice<K extends string> {
  id: K;
  label: ReactNode;
  help?: ReactNode;
  isDisabled?: boolean | undefined;
}

export interface RadioGroupProps<K extends string> extends FieldTexts {
  choices: readonly RadioChoice<K>[];
  value: K | null;
  onChange: (value: K) => void;
  isDisabled?: boolean | undefined;
  /** `cards`: framed, side by side, pressed anywhere. `inline`: short words on one line. */
  look?: 'list' | 'cards' | 'inline' | undefined;
}

export function RadioGroup<K extends string>({
  choices,
  value,
  onChange,
  isDisabled = false,
  look = 'list',
  ...texts
}: RadioGroupProps<K>) {
  return (
    <AriaRadioGroup
      className={`mln-field mln-radio-group mln-radio-group--${look}`}
      value={value}
      onChange={(id) => {
        const chosen = choices.find((choice) => choice.id === id);
        if (chosen) onChange(chosen.id);
      }}
      isDisabled={isDisabled}
      isInvalid={texts.error !== undefined}
    >
      <FieldLabel label={texts.label} note={texts.note} isLabelHidden={texts.isLabelHidden} />
      {choices.map((choice) => (
        <RadioField
          key={choice.id}
          value={choice.id}
          isDisabled={choice.isDisabled ?? false}
          className="mln-choice"
        >
          <RadioButton className="mln-choice__button">
            <span className="mln-choice__box mln-choice__box--round" aria-hidden />
            <span className="mln-choice__word">{choice.label}</span>
          </RadioButton>
          {choice.help && (
            <Text slot="description" className="mln-field__help">
              {choice.help}
            </Text>
          )}
        </RadioField>
      ))}
      <FieldNotes help={texts.help} error={texts.error} />
    </AriaRadioGroup>
  );
}
