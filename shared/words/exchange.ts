/** What messages with an exchange file say, and how such a file is called. */
import type { Language } from '../model/value-text.ts';

const fr = {
  fileName: (network: string, structure: string, day: string): string =>
    `${network} – ${structure} – ${day}`,
  send: {
    subject: (network: string): string => `${network} : nos changements`,
    text: (network: string): string =>
      `Bonjour,\n\nVoici nos derniers changements pour « ${network} ». Enregistrez la pièce jointe, puis ouvrez-la dans Maillon : vous verrez ce qu’elle change avant de l’accepter.\n\nBien cordialement`,
  },
  request: {
    subject: (network: string): string => `${network} : il nous manque des changements`,
    text: (network: string): string =>
      `Bonjour,\n\nIl nous manque une partie de vos changements pour « ${network} ». Ouvrez la pièce jointe dans Maillon, puis préparez un envoi pour nous : il contiendra ce qui manque.\n\nBien cordialement`,
  },
};

const en: typeof fr = {
  fileName: (network, structure, day) => `${network} – ${structure} – ${day}`,
  send: {
    subject: (network) => `${network}: our changes`,
    text: (network) =>
      `Hello,\n\nHere are our latest changes to “${network}”. Save the attachment, then open it in Maillon: you will see what it changes before you accept it.\n\nKind regards`,
  },
  request: {
    subject: (network) => `${network}: we lack some changes`,
    text: (network) =>
      `Hello,\n\nWe lack some of your changes to “${network}”. Open the attachment in Maillon, then prepare a file for us: it will hold what is missing.\n\nKind regards`,
  },
};

export type ExchangeWords = typeof fr;

export const exchangeWordsOf = (language: Language): ExchangeWords => ({ fr, en })[language];
