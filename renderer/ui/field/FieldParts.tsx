/**
 * What every field shares: label above, help and reason of refusal under, and a discreet word such as « Enregistré ».
 * The room of that word is kept on the label's line, so that its coming and going moves nothing.
 */
import type { ReactNode } from 'react';
import { FieldError, Label, Text } from 'react-aria-components';
import { CircleAlert } from 'lucide-react';
import { Icon } from '../display/Icon.tsx';
import './field.css';

export interface FieldTexts {
  label: string;
  help?: ReactNode;
  /** Why the value is refused; marks the field as invalid. */
  error?: string | undefined;
  /** At the end of the label's line: « Enregistré », « facultatif ». */
  note?: ReactNode;
  /** The label is heard, not drawn: only where the place says it (a toolbar, a table). */
  isLabelHidden?: boolean | undefined;
}

export function FieldLabel({
  label,
  note,
  isLabelHidden,
}: Pick<FieldTexts, 'label' | 'note' | 'isLabelHidden'>) {
  if (isLabelHidden) return <Label className="mln-visually-hidden">{label}</Label>;
  return (
    <div className="mln-field__top">
      <Label className="mln-field__label">{label}</Label>
      <span className="mln-field__note" aria-live="polite">
        {note}
      </span>
    </div>
  );
}

export function FieldNotes({ help, error }: Pick<FieldTexts, 'help' | 'error'>) {
  return (
    <>
      {help && (
        <Text slot="description" className="mln-field__help">
          {help}
        </Text>
      )}
      <FieldError className="mln-field__error">
        {({ validationErrors }) => (
          <>
            <Icon of={CircleAlert} size="s" />
            <span>{error ?? validationErrors.join(' ')}</span>
          </>
        )}
      </FieldError>
    </>
  );
}
