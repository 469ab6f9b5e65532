/** « Créer « … » »: after the options, where what is typed names none of them and a record may be made of it. */
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { fold } from '#shared/lib/fold.ts';
import type { EditorOption, EditorProps } from './editor.ts';

export interface CreatedOption {
  /** Null where nothing may be created, or one of that name is there. */
  readonly option: EditorOption | null;
  /** The id that an option stands for: creating what is to be created, once. */
  readonly idOf: (option: EditorOption) => string;
}

const CREATED = 'create:';

export function useCreatedOption(
  options: readonly EditorOption[],
  text: string,
  onCreate: EditorProps['onCreate'],
): CreatedOption {
  const { t } = useTranslation();
  const made = useRef(new Map<string, string>());
  const name = text.trim();
  const isKnown = name === '' || options.some(({ label }) => fold(label) === fold(name));
  return {
    option:
      onCreate === undefined || isKnown
        ? null
        : { id: `${CREATED}${name}`, label: t('grid.create', { name }) },
    idOf(option) {
      if (onCreate === undefined || !option.id.startsWith(CREATED)) return option.id;
      const wanted = option.id.slice(CREATED.length);
      const id = made.current.get(wanted) ?? onCreate(wanted);
      made.current.set(wanted, id);
      return id;
    },
  };
}
