/** What messages with an exchange file say, and how such a file is called. */
import type { Language } from '../model/value-text.ts';

const fr = {
  fileName: (network: string, structure: string, day: string): string =>
    `${network} – ${structure} – ${day}`,
  send: {
    subject: (network: string): string => `${network} : nos changements`,
    text: (network: string): string =>
      `Bonjour,\n\nVoici nos derniers changements pour « ${network} ». Enregistrez la pièce jointe, puis ouvrez-la dans Maillon : vous verrez ce qu’elle change avant de l’accepter.\n\nBien cordialement`,
  },
  request: {
    subject: (network: string): string => `${network} : il nous manque des changements`,
    text: (network: string): string =>
      `Bonjour,\n\nIl nous manque une partie de vos changements pour « ${network} ». Ouvrez la pièce jointe dans Maillon, puis préparez un envoi pour nous : il contiendra ce qui manque.\n\nBien cordialement`,
  },
  reminder: {
    subject: (title: string): string => `${title} : nous attendons votre envoi`,
    text: (title: string, due: string): string =>
      `Bonjour,\n\nNous n’avons pas encore reçu votre envoi pour « ${title} »${due === '' ? '' : `, attendu pour le ${due}`}. Dans Maillon, choisissez « Préparer l’envoi… », puis joignez le fichier à votre réponse.\n\nBien cordialement`,
  },
  page: 'page',
  receipt: {
    title: 'Reçu de réception',
    file: (name: string, day: string): string => `Fichier « ${name} », accepté le ${day}`,
    from: (structure: string): string => `Envoyé par ${structure}`,
    aside: 'Toute cette réception a été annulée depuis.',
    columns: ['Fiches', 'Avant', 'Nouvelles', 'Retirées', 'Après', 'Changées'],
    law: 'Avant + nouvelles − retirées = après. Ce qui est retiré se trouve dans la corbeille.',
    toSettle: (count: number): string => `À départager : ${count}`,
  },
  certificate: {
    title: 'Certificat d’effacement',
    said: (day: string): string =>
      `Le ${day}, les données d’une personne ont été effacées de ce poste, de ses sauvegardes, de son historique et de sa recherche.`,
    records: (count: number): string => `Fiches effacées : ${count}`,
    copies: (count: number): string => `Sauvegardes supprimées : ${count}`,
    received: (count: number): string => `Fichiers reçus supprimés : ${count}`,
    sent: 'Fichiers envoyés auparavant, hors d’atteinte d’ici. Les autres postes effacent à leur tour dès qu’ils l’acceptent :',
    file: (day: string, structures: string): string =>
      `${day} : ${structures || 'sans destinataire précis'}`,
    signature: (structure: string): string =>
      structure === '' ? 'Nom et signature' : `Pour ${structure}, nom et signature`,
    unfinished:
      'Un autre programme lisait encore le réseau : les dernières traces partent à la prochaine ouverture.',
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
  reminder: {
    subject: (title) => `${title}: we are waiting for your file`,
    text: (title, due) =>
      `Hello,\n\nWe have not received your file for “${title}” yet${due === '' ? '' : `, expected for ${due}`}. In Maillon, choose “Prepare a file…”, then attach the file to your answer.\n\nKind regards`,
  },
  page: 'page',
  receipt: {
    title: 'Receipt',
    file: (name, day) => `File “${name}”, accepted on ${day}`,
    from: (structure) => `Sent by ${structure}`,
    aside: 'The whole reception was undone since.',
    columns: ['Records', 'Before', 'New', 'Removed', 'After', 'Changed'],
    law: 'Before + new − removed = after. What is removed is in the bin.',
    toSettle: (count) => `To be settled: ${count}`,
  },
  certificate: {
    title: 'Certificate of erasure',
    said: (day) =>
      `On ${day}, the data of a person were erased from this office, its backups, its history and its search.`,
    records: (count) => `Records erased: ${count}`,
    copies: (count) => `Backups deleted: ${count}`,
    received: (count) => `Received files deleted: ${count}`,
    sent: 'Files sent before, out of reach from here. The other offices erase in turn as soon as they accept it:',
    file: (day, structures) => `${day}: ${structures || 'for nobody in particular'}`,
    signature: (structure) =>
      structure === '' ? 'Name and signature' : `For ${structure}, name and signature`,
    unfinished:
      'Another program was still reading the network: the last traces go at the next opening.',
  },
};

export type ExchangeWords = typeof fr;

export const exchangeWordsOf = (language: Language): ExchangeWords => ({ fr, en })[language];
