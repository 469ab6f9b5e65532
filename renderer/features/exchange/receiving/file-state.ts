/** How a waiting file stands, in a word, a colour and a shape. */
import {
  CheckCheck,
  CircleHelp,
  Clock,
  KeyRound,
  Lock,
  MailCheck,
  OctagonAlert,
} from 'lucide-react';
import type { WaitingFile } from '#shared/contract/exchange.ts';

type State = WaitingFile['status']['is'];

export const FILE_STATES = {
  ready: { tone: 'accent', icon: MailCheck, words: 'receiving.isReady' },
  password: { tone: 'info', icon: Lock, words: 'receiving.isPassword' },
  question: { tone: 'info', icon: CircleHelp, words: 'receiving.isQuestion' },
  stopped: { tone: 'warn', icon: KeyRound, words: 'receiving.isStopped' },
  early: { tone: 'neutral', icon: Clock, words: 'receiving.isEarly' },
  known: { tone: 'ok', icon: CheckCheck, words: 'receiving.isKnown' },
  refused: { tone: 'bad', icon: OctagonAlert, words: 'receiving.isRefused' },
} as const satisfies Record<State, unknown>;

/** A file on which a person still has something to decide. */
export const isOpen = ({ status }: WaitingFile): boolean =>
  status.is !== 'known' && status.is !== 'refused' && status.is !== 'early';
