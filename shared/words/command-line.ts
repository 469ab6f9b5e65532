/** What the command `maillon` says by itself; refusals are those of shared/words/sentences.ts. */
import type { Label } from '../model/field.ts';
import type { Language } from '../model/value-text.ts';

export interface CommandLineWords {
  readonly usage: string;
  readonly commands: string;
  readonly options: string;
  readonly json: string;
  readonly help: string;
  readonly unknownCommand: (name: string) => string;
  readonly missing: (what: string) => string;
  readonly tooMany: (what: string) => string;
  readonly unknownOption: (what: string) => string;
  readonly badJson: (text: string) => string;
  readonly badAssignment: (text: string) => string;
  readonly useRun: (name: string) => string;
  readonly useQuery: (name: string) => string;
  readonly created: (network: string) => string;
  readonly imported: (counts: string) => string;
  readonly wouldImport: (counts: string) => string;
  readonly rowCounts: (added: number, changed: number, same: number) => string;
  readonly leftOut: (headings: string) => string;
  readonly exported: (file: string) => string;
  readonly unknownFormat: (formats: string) => string;
  readonly unknownPaper: (papers: string) => string;
  readonly noSheets: (formats: string) => string;
  readonly cannotWrite: (file: string) => string;
  readonly noPlan: (title: string) => string;
  readonly severalPlans: (title: string) => string;
  readonly planOrWorkshop: string;
  readonly planOrType: string;
  readonly columnMeaning: string;
  readonly moreProblems: (count: number) => string;
  readonly leaveThem: (rows: number) => string;
  readonly rowsLeft: (rows: number) => string;
  readonly namesMade: (count: number) => string;
  readonly noteCounts: (added: number, known: number) => string;
  readonly noWorkshop: (title: string) => string;
  readonly severalWorkshops: (title: string) => string;
  readonly saved: string;
  readonly nothing: string;
  readonly noNeeds: string;
  readonly noElement: (field: string) => string;
  readonly needsElement: (field: string) => string;
  readonly badElement: (element: string) => string;
  readonly sound: string;
  readonly unsound: string;
  readonly brokenLog: string;
  readonly rebuilt: string;
  readonly integrity: (sentence: string) => string;
  readonly brokenLinks: (count: number) => string;
  readonly difference: (table: string, count: number) => string;
  readonly damagedAttachments: (count: number) => string;
  readonly lostAttachments: (count: number) => string;
  readonly backedUp: (file: string) => string;
  readonly restored: string;
  readonly of: (field: string, sentence: string) => string;
  readonly sent: (file: string, isRequest: boolean) => string;
  readonly attached: (count: number) => string;
  readonly noOffice: (name: string) => string;
  readonly severalOffices: (name: string) => string;
  readonly noPassword: (file: string) => string;
  readonly received: Readonly<
    Record<'applied' | 'preview' | 'waiting' | 'known' | 'refused', (file: string) => string>
  >;
  readonly from: (structure: string) => string;
  readonly firstKey: (words: string) => string;
  readonly counted: (added: number, changed: number, removed: number) => string;
  readonly toSettle: (conflicts: number, suggestions: number) => string;
  readonly badImport: (id: string) => string;
  readonly settled: string;
  readonly setAside: string;
  readonly putBack: string;
  readonly erased: (file: string) => string;
  readonly shares: (folder: string) => string;
  readonly sharesNothing: string;
  readonly left: string;
  readonly synchronised: (taken: number, published: number) => string;
  readonly stillWaiting: (files: number) => string;
  readonly newKey: (structure: string, words: string) => string;
}

const fr: CommandLineWords = {
  usage: 'Usage :',
  commands: 'Commandes :',
  options: 'Options :',
  json: 'écrit du JSON, et rien d’autre, sur la sortie standard',
  help: 'affiche cette aide',
  unknownCommand: (name) => `La commande « ${name} » n’existe pas.`,
  missing: (what) => `Il manque ${what}.`,
  tooMany: (what) => `« ${what} » est en trop.`,
  unknownOption: (what) =>
    `L’option « ${what} » n’est pas celle de cette commande, ou il lui manque sa valeur.`,
  badJson: (text) => `« ${text} » n’est pas du JSON.`,
  badAssignment: (text) => `« ${text} » n’a pas la forme CHAMP=VALEUR.`,
  useRun: (name) => `« ${name} » écrit dans le réseau : employez « run ».`,
  useQuery: (name) => `« ${name} » ne fait que lire : employez « query ».`,
  created: (network) => `Le réseau « ${network} » est créé.`,
  imported: (counts) => `Importé : ${counts}.`,
  wouldImport: (counts) => `À importer : ${counts}. Rien n’a encore été modifié.`,
  rowCounts: (added, changed, same) =>
    [
      added < 2 ? `${added} nouvelle ligne, ` : `${added} nouvelles lignes, `,
      changed < 2 ? `${changed} modifiée, ` : `${changed} modifiées, `,
      same < 2 ? `${same} identique` : `${same} identiques`,
    ].join(''),
  leftOut: (headings) => `Colonnes laissées de côté : ${headings}.`,
  exported: (file) => `C’est enregistré dans « ${file} ».`,
  unknownFormat: (formats) => `Le nom du fichier se termine par son format : ${formats}.`,
  unknownPaper: (papers) => `Le papier est l’un de ceux-ci : ${papers}.`,
  noSheets: (formats) => `Les fiches action s’enregistrent dans l’un de ces formats : ${formats}.`,
  cannotWrite: (file) =>
    `« ${file} » n’a pas pu être écrit. Vérifiez le dossier et vos droits, puis recommencez.`,
  noPlan: (title) => `Ce réseau n’a pas de plan « ${title} ». Rien n’a été modifié.`,
  severalPlans: (title) =>
    `Plusieurs plans s’appellent « ${title} ». Rien n’a été modifié. Donnez l’identifiant du plan.`,
  planOrWorkshop:
    'Dites où importer : --plan TITLE, --workshop TITLE ou --as TYPE, l’un des trois.',
  planOrType: 'Dites quoi enregistrer : --plan TITLE ou --as TYPE, l’un des deux.',
  columnMeaning:
    'Une colonne se dit --column INTITULÉ=CHAMP (plusieurs : INTITULÉ=CHAMP;INTITULÉ=CHAMP), une valeur commune CHAMP=VALEUR.',
  moreProblems: (count) => (count === 1 ? 'Et 1 autre case.' : `Et ${count} autres cases.`),
  leaveThem: (rows) =>
    rows === 1
      ? 'Pour importer les autres lignes sans celle-ci, ajoutez --leave.'
      : `Pour importer les autres lignes sans ces ${rows}, ajoutez --leave.`,
  rowsLeft: (rows) =>
    rows === 1 ? '1 ligne laissée de côté.' : `${rows} lignes laissées de côté.`,
  namesMade: (count) => (count === 1 ? '1 fiche nommée créée.' : `${count} fiches nommées créées.`),
  noteCounts: (added, known) => `${added} post-it, ${known} déjà là`,
  noWorkshop: (title) => `Ce réseau n’a pas de hiérarchisation « ${title} ».`,
  severalWorkshops: (title) =>
    `Plusieurs hiérarchisations s’appellent « ${title} ». Donnez l’identifiant de celle que vous voulez.`,
  saved: 'C’est enregistré.',
  noNeeds: 'Aucun besoin en attente.',
  nothing: 'Rien à afficher.',
  noElement: (field) => `« ${field} » se remplit en une fois, sans crochets.`,
  needsElement: (field) =>
    `« ${field} » se remplit année par année ou période par période : écrivez CHAMP[2026]=VALEUR.`,
  badElement: (element) => `« ${element} » n’est ni l’année, ni la période, ni le rang attendu.`,
  sound: 'Tout concorde.',
  unsound:
    'Ce qui est affiché ne concorde pas avec le journal. Rien n’est perdu : relancez avec --rebuild.',
  brokenLog:
    'Le journal lui-même est abîmé : les tables n’en ont pas été reconstruites. Remettez en place la dernière sauvegarde saine ; ce qui est là sera conservé à côté.',
  rebuilt: 'Les tables ont été reconstruites à partir du journal.',
  integrity: (sentence) => `Base de données : ${sentence}`,
  brokenLinks: (count) => `Journal : suites rompues, ${count} en tout.`,
  difference: (table, count) => `${table} : différences avec le journal, ${count} en tout.`,
  damagedAttachments: (count) =>
    `Pièces jointes abîmées : ${count}. Avec --rebuild, elles sont redemandées aux autres bureaux.`,
  lostAttachments: (count) =>
    `Pièces jointes disparues du dossier : ${count}. Elles sont redemandées avec le prochain envoi.`,
  backedUp: (file) => `La sauvegarde est dans « ${file} ».`,
  restored: 'La sauvegarde est remise en place. Ce qui était là est conservé à côté.',
  of: (field, sentence) => `${field} : ${sentence}`,
  attached: (count) => `Pièces jointes : ${count}.`,
  sent: (file, isRequest) =>
    isRequest
      ? `« ${file} » est prêt : il ne contient aucun changement, il dit ce que ce poste a reçu et demande le reste.`
      : `« ${file} » est prêt.`,
  noOffice: (name) => `Ce réseau n’a pas de structure « ${name} ». Aucun fichier n’a été préparé.`,
  severalOffices: (name) =>
    `Plusieurs structures s’appellent « ${name} ». Aucun fichier n’a été préparé. Donnez son identifiant.`,
  noPassword: (file) => `Le mot de passe n’a pas pu être lu dans « ${file} ».`,
  received: {
    applied: (file) => `« ${file} » est accepté.`,
    preview: (file) => `« ${file} » peut être accepté. Rien n’a encore été modifié.`,
    waiting: (file) => `« ${file} » est conservé : il suit un fichier qui n’est pas encore arrivé.`,
    known: (file) => `« ${file} » a déjà été reçu. Rien n’a été modifié.`,
    refused: (file) => `« ${file} » n’a pas été accepté.`,
  },
  from: (structure) => `Envoyé par : ${structure}`,
  firstKey: (words) => `Premier fichier de cette structure. Les mots de sa clé : ${words}`,
  counted: (added, changed, removed) =>
    `Fiches nouvelles : ${added}, changées : ${changed}, mises à la corbeille : ${removed}.`,
  toSettle: (conflicts, suggestions) =>
    `À départager : ${conflicts}. Suggestions : ${suggestions}.`,
  badImport: (id) => `« ${id} » n’est pas le numéro d’une réception. Rien n’a été modifié.`,
  settled: 'C’est départagé.',
  setAside: 'Toute cette réception est annulée. Vous pouvez la rétablir avec --back.',
  putBack: 'Cette réception est rétablie.',
  erased: (file) => `La personne est effacée. Le certificat est dans « ${file} ».`,
  shares: (folder) => `Le dossier partagé est « ${folder} ».`,
  sharesNothing:
    'Ce réseau n’a pas de dossier partagé. Choisissez-en un : maillon folder FOLDER SHARED.',
  left: 'Ce dossier n’est plus utilisé. Les fichiers qui s’y trouvent y restent.',
  synchronised: (taken, published) => `Fichiers repris : ${taken}, déposés : ${published}.`,
  stillWaiting: (files) =>
    `Fichiers en attente : ${files}. Ils sont incomplets, ou suivent un fichier qui n’est pas encore arrivé.`,
  newKey: (structure, words) =>
    `Premier fichier de « ${structure} ». Les mots de sa clé : ${words}`,
};

const en: CommandLineWords = {
  usage: 'Usage:',
  commands: 'Commands:',
  options: 'Options:',
  json: 'writes JSON, and nothing else, on the standard output',
  help: 'shows this help',
  unknownCommand: (name) => `There is no command “${name}”.`,
  missing: (what) => `${what} is missing.`,
  tooMany: (what) => `“${what}” is one too many.`,
  unknownOption: (what) =>
    `The option “${what}” is not one of this command, or its value is missing.`,
  badJson: (text) => `“${text}” is not JSON.`,
  badAssignment: (text) => `“${text}” does not have the form FIELD=VALUE.`,
  useRun: (name) => `“${name}” writes in the network: use “run”.`,
  useQuery: (name) => `“${name}” only reads: use “query”.`,
  created: (network) => `The network “${network}” is created.`,
  imported: (counts) => `Imported: ${counts}.`,
  wouldImport: (counts) => `To import: ${counts}. Nothing was changed yet.`,
  rowCounts: (added, changed, same) => `${added} new, ${changed} changed, ${same} the same`,
  leftOut: (headings) => `Columns left out: ${headings}.`,
  exported: (file) => `It is saved in “${file}”.`,
  unknownFormat: (formats) => `The file’s name ends with its format: ${formats}.`,
  unknownPaper: (papers) => `The paper is one of these: ${papers}.`,
  noSheets: (formats) => `Action sheets are saved in one of these formats: ${formats}.`,
  cannotWrite: (file) =>
    `“${file}” could not be written. Check the folder and your rights and try again.`,
  noPlan: (title) => `This network has no plan “${title}”. Nothing was changed.`,
  severalPlans: (title) =>
    `Several plans are called “${title}”. Nothing was changed. Give the plan’s identifier.`,
  planOrWorkshop: 'Say where to import: --plan TITLE, --workshop TITLE or --as TYPE, one of them.',
  planOrType: 'Say what to save: --plan TITLE or --as TYPE, one of them.',
  columnMeaning:
    'A column is written --column HEADING=FIELD (several: HEADING=FIELD;HEADING=FIELD), a value for all FIELD=VALUE.',
  moreProblems: (count) => (count === 1 ? 'And 1 more cell.' : `And ${count} more cells.`),
  leaveThem: (rows) =>
    rows === 1
      ? 'To import the other rows without this one, add --leave.'
      : `To import the other rows without these ${rows}, add --leave.`,
  rowsLeft: (rows) => (rows === 1 ? '1 row left out.' : `${rows} rows left out.`),
  namesMade: (count) => (count === 1 ? '1 named record made.' : `${count} named records made.`),
  noteCounts: (added, known) => `${added} sticky notes, ${known} there already`,
  noWorkshop: (title) => `This network has no prioritisation workshop “${title}”.`,
  severalWorkshops: (title) =>
    `Several prioritisation workshops are called “${title}”. Give the identifier of the one you want.`,
  saved: 'Saved.',
  noNeeds: 'No open need.',
  nothing: 'Nothing to show.',
  noElement: (field) => `“${field}” is filled in at once, without brackets.`,
  needsElement: (field) =>
    `“${field}” is filled in year by year or period by period: write FIELD[2026]=VALUE.`,
  badElement: (element) => `“${element}” is not the year, period or rank expected.`,
  sound: 'Everything agrees.',
  unsound: 'What is shown does not agree with the log. Nothing is lost: run again with --rebuild.',
  brokenLog:
    'The log itself is damaged: the tables were not rebuilt from it. Put the latest sound backup back in place; what is there will be kept beside it.',
  rebuilt: 'The tables were rebuilt from the log.',
  integrity: (sentence) => `Database: ${sentence}`,
  brokenLinks: (count) => `Log: broken links, ${count} in all.`,
  difference: (table, count) => `${table}: differences from the log, ${count} in all.`,
  damagedAttachments: (count) =>
    `Damaged attachments: ${count}. With --rebuild, they are asked for again from the other offices.`,
  lostAttachments: (count) =>
    `Attachments gone from the folder: ${count}. The next file asks for them again.`,
  backedUp: (file) => `The backup is in “${file}”.`,
  restored: 'The backup is back in place. What was there is kept beside it.',
  of: (field, sentence) => `${field}: ${sentence}`,
  attached: (count) => `Attachments: ${count}.`,
  sent: (file, isRequest) =>
    isRequest
      ? `“${file}” is ready: it holds no change, it says what this office received and asks for the rest.`
      : `“${file}” is ready.`,
  noOffice: (name) => `This network has no organisation “${name}”. No file was prepared.`,
  severalOffices: (name) =>
    `Several organisations are called “${name}”. No file was prepared. Give its identifier.`,
  noPassword: (file) => `The password could not be read from “${file}”.`,
  received: {
    applied: (file) => `“${file}” is accepted.`,
    preview: (file) => `“${file}” can be accepted. Nothing was changed yet.`,
    waiting: (file) => `“${file}” is kept: it follows a file that has not arrived yet.`,
    known: (file) => `“${file}” was received already. Nothing was changed.`,
    refused: (file) => `“${file}” was not accepted.`,
  },
  from: (structure) => `Sent by: ${structure}`,
  firstKey: (words) => `First file of this organisation. The words of its key: ${words}`,
  counted: (added, changed, removed) =>
    `Records new: ${added}, changed: ${changed}, moved to the bin: ${removed}.`,
  toSettle: (conflicts, suggestions) => `To be settled: ${conflicts}. Suggestions: ${suggestions}.`,
  badImport: (id) => `“${id}” is not the number of a reception. Nothing was changed.`,
  settled: 'Settled.',
  setAside: 'The whole reception is undone. You can put it back with --back.',
  putBack: 'The reception is put back.',
  erased: (file) => `The person is erased. The certificate is in “${file}”.`,
  shares: (folder) => `The shared folder is “${folder}”.`,
  sharesNothing: 'This network has no shared folder. Choose one: maillon folder FOLDER SHARED.',
  left: 'This folder is no longer used. The files in it stay there.',
  synchronised: (taken, published) => `Files taken in: ${taken}, put there: ${published}.`,
  stillWaiting: (files) =>
    `Files waiting: ${files}. They are incomplete, or follow a file that has not arrived yet.`,
  newKey: (structure, words) => `First file of “${structure}”. The words of its key: ${words}`,
};

const PACKS: Readonly<Record<Language, CommandLineWords>> = { fr, en };

export const commandLineWordsOf = (language: Language): CommandLineWords => PACKS[language];

/** What each command does, in one line of its help. */
export const COMMAND_SUMMARIES = {
  new: { fr: 'crée un réseau dans un dossier vide', en: 'creates a network in an empty folder' },
  sample: {
    fr: 'crée le réseau d’exemple dans un dossier vide',
    en: 'creates the sample network in an empty folder',
  },
  import: {
    fr: 'importe un tableau (CSV, XLSX, ODS) dans un plan, une hiérarchisation ou un registre',
    en: 'imports a table (CSV, XLSX, ODS) into a plan, a prioritisation workshop or a register',
  },
  export: {
    fr: 'enregistre un plan, ses fiches action ou un registre dans un fichier à imprimer ou à reprendre',
    en: 'saves a plan, its action sheets or a register as a file to print or to work on',
  },
  workshop: {
    fr: 'dit ce que donnent les post-it d’une hiérarchisation',
    en: 'says what the sticky notes of a prioritisation workshop come to',
  },
  matches: {
    fr: 'dit ce qui peut répondre à chaque besoin, et pourquoi',
    en: 'says what may meet each need, and why',
  },
  list: { fr: 'liste les fiches d’un registre', en: 'lists the records of a register' },
  set: { fr: 'change des champs d’une fiche', en: 'changes fields of a record' },
  history: { fr: 'raconte ce qui est arrivé à une fiche', en: 'tells what happened to a record' },
  query: { fr: 'pose une question de l’application', en: 'asks a query of the application' },
  run: { fr: 'exécute une commande de l’application', en: 'runs a command of the application' },
  check: {
    fr: 'compare ce qui est affiché avec le journal',
    en: 'compares what is shown with the log',
  },
  backup: {
    fr: 'enregistre une copie vérifiée du réseau',
    en: 'saves a verified copy of the network',
  },
  restore: { fr: 'remet une sauvegarde en place', en: 'puts a backup back in place' },
  send: {
    fr: 'prépare un fichier pour d’autres structures, de ce qui leur manque ou de tout',
    en: 'prepares a file for other organisations, of what they lack or of everything',
  },
  receive: { fr: 'accepte des fichiers reçus', en: 'accepts files that were received' },
  join: {
    fr: 'crée un réseau à partir d’un fichier reçu, pour une de ses structures',
    en: 'creates a network from a received file, for one of its organisations',
  },
  folder: {
    fr: 'choisit le dossier que les postes du réseau partagent, ou le quitte',
    en: 'chooses the folder that the offices of the network share, or leaves it',
  },
  sync: {
    fr: 'reprend et dépose ce qu’il faut dans le dossier partagé',
    en: 'takes in and puts what is needed in the shared folder',
  },
  conflicts: { fr: 'liste ce qui est à départager', en: 'lists what is to be settled' },
  settle: { fr: 'départage un champ', en: 'settles a field' },
  'set-aside': {
    fr: 'annule toute une réception, ou la rétablit',
    en: 'undoes a whole reception, or puts it back',
  },
  inspect: {
    fr: 'dit ce que contient un fichier d’échange',
    en: 'tells what an exchange file holds',
  },
  offices: { fr: 'liste les postes du réseau', en: 'lists the offices of the network' },
  erase: { fr: 'efface une personne partout', en: 'erases a person everywhere' },
} as const satisfies Record<string, Label>;
