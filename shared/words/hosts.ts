/** What the hosts say outside the window's page: in the terminal, in the desktop's menu and boxes. */
import type { Language } from '../model/value-text.ts';

/** Whatever the language, letter for letter: programs that start Maillon wait for this line. */
export const openLine = (link: string): string => `Maillon est ouvert : ${link}`;

export interface HostWords {
  readonly keys: string;
  readonly freshLink: (link: string) => string;
  readonly closed: string;
  readonly crashed: (incident: string) => string;
  readonly badPort: (port: string) => string;
  readonly portTaken: (port: number) => string;
  /** The page of a browser that was not let in. */
  readonly notAdmitted: string;
  readonly notFound: string;
  readonly reopen: string;
  readonly close: string;
  readonly menu: {
    readonly file: string;
    readonly openReceived: string;
    readonly newWindow: string;
    readonly closeWindow: string;
    readonly quit: string;
    readonly edit: string;
    readonly undo: string;
    readonly redo: string;
    readonly cut: string;
    readonly copy: string;
    readonly paste: string;
    readonly selectAll: string;
    readonly view: string;
    readonly actualSize: string;
    readonly zoomIn: string;
    readonly zoomOut: string;
    readonly fullScreen: string;
  };
}

const fr: HostWords = {
  keys: 'Entrée : un nouveau lien, pour un autre navigateur. Ctrl+C : fermer.',
  freshLink: (link) => `Nouveau lien, à utiliser une fois : ${link}`,
  closed: 'Maillon est fermé. Tout est enregistré.',
  crashed: (incident) =>
    `Maillon s’est arrêté. Ce qui était affiché « Enregistré » l’est. Rouvrez Maillon ; si cela se reproduit, communiquez le numéro ${incident} à la personne qui vous aide.`,
  badPort: (port) =>
    `« ${port} » n’est pas un numéro de port. Donnez à MAILLON_PORT un nombre de 1 à 65535, ou retirez-le.`,
  portTaken: (port) =>
    `Le port ${port} est déjà pris. Fermez le programme qui l’utilise, ou donnez un autre nombre à MAILLON_PORT.`,
  notAdmitted:
    'Ce lien a déjà servi, ou ce navigateur n’en a pas reçu. Dans la fenêtre où Maillon a été lancé, appuyez sur Entrée : un nouveau lien s’affiche.',
  notFound: 'Ce fichier n’est plus à disposition. Revenez à Maillon, et demandez-le de nouveau.',
  reopen: 'Rouvrir Maillon',
  close: 'Fermer',
  menu: {
    file: 'Fichier',
    openReceived: 'Ouvrir un fichier reçu…',
    newWindow: 'Nouvelle fenêtre',
    closeWindow: 'Fermer la fenêtre',
    quit: 'Quitter Maillon',
    edit: 'Édition',
    undo: 'Annuler',
    redo: 'Rétablir',
    cut: 'Couper',
    copy: 'Copier',
    paste: 'Coller',
    selectAll: 'Tout sélectionner',
    view: 'Affichage',
    actualSize: 'Taille normale',
    zoomIn: 'Agrandir',
    zoomOut: 'Réduire',
    fullScreen: 'Plein écran',
  },
};

const en: HostWords = {
  keys: 'Enter: a new link, for another browser. Ctrl+C: close.',
  freshLink: (link) => `New link, to be used once: ${link}`,
  closed: 'Maillon is closed. Everything is saved.',
  crashed: (incident) =>
    `Maillon has stopped. What was shown as “Saved” is saved. Open Maillon again; if this happens again, give the number ${incident} to the person who helps you.`,
  badPort: (port) =>
    `“${port}” is not a port number. Give MAILLON_PORT a number from 1 to 65535, or remove it.`,
  portTaken: (port) =>
    `Port ${port} is already taken. Close the program that uses it, or give MAILLON_PORT another number.`,
  notAdmitted:
    'This link has already been used, or this browser was not given one. In the window where Maillon was started, press Enter: a new link appears.',
  notFound: 'This file is no longer available. Go back to Maillon and ask for it again.',
  reopen: 'Open Maillon again',
  close: 'Close',
  menu: {
    file: 'File',
    openReceived: 'Open a received file…',
    newWindow: 'New window',
    closeWindow: 'Close the window',
    quit: 'Quit Maillon',
    edit: 'Edit',
    undo: 'Undo',
    redo: 'Redo',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    selectAll: 'Select all',
    view: 'View',
    actualSize: 'Actual size',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    fullScreen: 'Full screen',
  },
};

const PACKS: Readonly<Record<Language, HostWords>> = { fr, en };

export const hostWordsOf = (language: Language): HostWords => PACKS[language];
