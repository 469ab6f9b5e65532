/**
 * The text that is being edited: what a person typed in the field they are in, and that is still there. A field one
 * only came to, or that was emptied once its words were taken, is not being edited: nothing in it could be undone.
 */
export interface EditedText {
  isIn(target: EventTarget | null): boolean;
  stop(): void;
}

export function watchEditedText(document: Document): EditedText {
  let typed: { readonly target: EventTarget | null; readonly text: string | null } | null = null;
  const onInput = ({ target }: Event) => (typed = { target, text: textOf(target) });
  const onFocus = ({ target }: Event) => {
    if (target !== typed?.target) typed = null;
  };
  // Before anything that would keep them to itself.
  document.addEventListener('input', onInput, true);
  document.addEventListener('focusin', onFocus, true);
  return {
    isIn: (target) =>
      typed !== null &&
      typed.target === target &&
      typed.text !== null &&
      typed.text === textOf(target),
    stop() {
      document.removeEventListener('input', onInput, true);
      document.removeEventListener('focusin', onFocus, true);
    },
  };
}

/** What a field one types in holds; null for what is not one. */
function textOf(target: EventTarget | null): string | null {
  if (target instanceof HTMLTextAreaElement) return target.value;
  if (target instanceof HTMLInputElement)
    return NOT_TEXT.includes(target.type) ? null : target.value;
  return target instanceof HTMLElement && target.isContentEditable ? target.textContent : null;
}

const NOT_TEXT = ['button', 'checkbox', 'radio', 'range', 'file', 'submit', 'reset', 'color'];
