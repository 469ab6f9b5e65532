/** What a person asks of a file: to whom, how much, with what. */
import type { InputOf } from '#shared/contract/index.ts';

export interface Wishes {
  readonly to: readonly string[];
  readonly everything: boolean;
  readonly personal: boolean;
  readonly attachments: boolean;
  /** Null: no password. */
  readonly password: string | null;
}

export const planOf = ({
  to,
  everything,
  personal,
  attachments,
}: Wishes): InputOf<'exchange.planSend'> => ({
  to: [...to],
  everything,
  personal,
  attachments,
});

/** Nothing can be written of a file for nobody, or under an empty password. */
export const isWritable = ({ to, password }: Wishes): boolean =>
  to.length > 0 && (password === null || password.trim() !== '');
