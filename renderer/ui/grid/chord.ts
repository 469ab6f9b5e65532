/** Keys pressed together, written as one word ("Ctrl+Shift+ArrowUp") to be looked up, and as people read it. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly metaKey: boolean;
}

/** The chord of a press. The command key of a Mac counts as Ctrl; letters are compared without their case. */
export function chordOf(press: KeyPress): string {
  const parts = [
    ...(press.ctrlKey || press.metaKey ? ['Ctrl'] : []),
    ...(press.altKey ? ['Alt'] : []),
    ...(press.shiftKey && press.key !== 'Shift' ? ['Shift'] : []),
    nameOf(press.key),
  ];
  return parts.join('+');
}

/**
 * Whether the press writes something. AltGr (Ctrl and Alt together, on Windows) writes too: "@" on a
 * French keyboard. A dead key ("^" before "e") begins a letter.
 */
export function isTyping(press: KeyPress): boolean {
  if (press.key === 'Dead' || press.key === 'Process') return true;
  if (!/^.$/u.test(press.key)) return false;
  const isAltGr = press.ctrlKey && press.altKey;
  return isAltGr || !(press.ctrlKey || press.altKey || press.metaKey);
}

const READABLE: Readonly<Record<string, { readonly fr: string; readonly en: string }>> = {
  Shift: { fr: 'Maj', en: 'Shift' },
  Delete: { fr: 'Suppr', en: 'Del' },
  Insert: { fr: 'Inser', en: 'Ins' },
  Enter: { fr: 'Entrée', en: 'Enter' },
  Escape: { fr: 'Échap', en: 'Esc' },
  Space: { fr: 'Espace', en: 'Space' },
  ArrowUp: { fr: '↑', en: '↑' },
  ArrowDown: { fr: '↓', en: '↓' },
  ArrowLeft: { fr: '←', en: '←' },
  ArrowRight: { fr: '→', en: '→' },
};

/** The chord as keyboards of that language are engraved: "Ctrl+Suppr". */
export function readableChord(chord: string, language: 'fr' | 'en'): string {
  return chord
    .split('+')
    .map((part) => READABLE[part]?.[language] ?? part)
    .join('+');
}

function nameOf(key: string): string {
  if (key === ' ') return 'Space';
  return key.length === 1 ? key.toUpperCase() : key;
}
