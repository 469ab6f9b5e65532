/** The English pack, beside the French one. */
import { takenSentence } from './taken.ts';
import type { Words } from './words.ts';

const unchanged = 'Nothing was changed.';

export const en: Words = {
  locale: 'en-GB',
  failures: {
    'invalid-input': () =>
      `This request does not have the expected form. ${unchanged} Check what you entered.`,
    'invalid-value': ({ value }) =>
      `“${value}” does not suit this column. ${unchanged} Correct the value and try again.`,
    'missing-value': ({ label }) =>
      `“${label.en}” cannot stay empty. ${unchanged} Fill it in, then try again.`,
    'out-of-order': ({ label, floor, of }) =>
      `“${label.en}” cannot ${of === 'moments' ? 'come before' : 'be below'} “${floor.en}”. ${unchanged} Correct one of the two, then try again.`,
    'already-taken': (failure) => takenSentence(failure, 'en'),
    'structural-field': () =>
      `The place of an item is not written like a value. ${unchanged} Move the item to put it elsewhere.`,
    'personal-record': () =>
      'Comments travel with what is sent without personal data: the card of a person receives none. Nothing was changed. Write in the note of the card.',
    'unknown-operation': ({ name }) =>
      `“${name}” does not exist in this version of Maillon. ${unchanged}`,
    'unknown-type': ({ type }) => `The network keeps no register called “${type}”. ${unchanged}`,
    'unknown-field': ({ field }) => `This register has no column called “${field}”. ${unchanged}`,
    'not-found': () =>
      'This item is no longer here: it may have been deleted, or not received yet. Look for it in the bin.',
    'would-loop': () =>
      'An item cannot be placed under itself. It stayed where it was; choose another place.',
    'nothing-to-undo': () => 'There is nothing to undo.',
    'nothing-to-redo': () => 'There is nothing to redo.',
    'no-network': () => 'No network is open. Open one, or create it.',
    'network-in-use': () =>
      'This network is already open in another Maillon window. Nothing was changed. Close it and try again.',
    'folder-not-empty': () =>
      'This folder already holds files: they were left alone. Choose an empty folder or another name.',
    'no-network-here': () =>
      'This folder holds no network. Check where it is, or choose another one.',
    'read-only-folder': () =>
      'The folder of this network cannot be written to. What was saved is intact. Check your rights on the folder and try again.',
    'disk-full': () =>
      'The disk is full. What was saved is intact, the last entry is not saved. Make room and try again.',
    'damaged-database': ({ backup }) =>
      backup === null
        ? 'The file of this network is damaged, and there is no sound backup beside it. It was not changed: copy the folder, then ask another organisation for the whole network.'
        : 'The file of this network is damaged. It was not changed. Put the latest sound backup in its place: the damaged file will be kept beside it.',
    'foreign-database': () =>
      'This file is not a Maillon network. It was not changed. Choose another folder.',
    'newer-database': () =>
      'This network was saved by a newer version of Maillon. You can read it; to change it, install the new version.',
    'backup-unusable': () =>
      'This backup cannot be used. The network stayed as it was. Choose another backup.',
    'file-expired': () => 'This file is no longer available. Choose it again.',
    'file-too-large': ({ megabytes }) =>
      `This file is too large: Maillon accepts up to ${megabytes} MB, 200,000 rows and 500 columns. Nothing was imported. Split it into several files.`,
    'file-unreadable': () =>
      'This file cannot be read as a table. Nothing was imported. Save it as CSV and try again.',
    'attachment-too-large': ({ megabytes }) =>
      `This file is too large to be attached: Maillon accepts up to ${megabytes} MB. Nothing was attached. Make it smaller, or write where it can be found.`,
    'attachment-unreadable': () =>
      'This file is empty or cannot be read. Nothing was attached. Check that it opens, then try again.',
    'attachment-absent': () =>
      'This attachment has not reached this computer yet. Nothing was changed. Your next file asks for it.',
    'cannot-save-there': () =>
      'The file could not be saved there: the folder does not allow writing, or a file of that name is open in another program. Your data are intact. Close it, or choose another place.',
    'sheet-empty': () => 'This table is empty. Nothing was imported. Choose another file.',
    'sheet-no-title': () =>
      'No column was recognised as the title. Nothing was imported. Name a column “Action”, “Objective” or “Goal” and try again.',
    'sheet-no-name': () =>
      'No column was recognised as the name. Nothing was imported. Say which column holds it, then try again.',
    'sheet-no-notes': () =>
      'No column was recognised as the text of the sticky notes. Nothing was imported. Name a column “Note”, then try again.',
    'sheet-open-quote': ({ row }) =>
      `Row ${row}: a quotation mark opens a cell and does not close it. Nothing was imported. Correct it and try again.`,
    'sheet-doubled-heading': ({ heading }) =>
      `Two columns are called “${heading}” or mean the same. Nothing was imported. Rename one of them and try again.`,
    'sheet-refused': ({ count }) =>
      count === 1
        ? 'One cell of the table could not be read. Nothing was imported. Correct it and try again.'
        : `${count} cells of the table could not be read. Nothing was imported. Correct them and try again.`,
    'exchange-not-maillon': () =>
      `This file is not a Maillon exchange file. ${unchanged} Choose a file whose name ends in “.maillon”.`,
    'exchange-truncated': () =>
      `The end of this file is missing. ${unchanged} Wait until it is downloaded or save the attachment again; otherwise, ask for it to be sent again.`,
    'exchange-damaged': () =>
      `This file was damaged on its way. ${unchanged} Save the attachment again; otherwise, ask for it to be sent again.`,
    'exchange-forged': () =>
      `The signature of this file does not match its content: it was changed after it left. ${unchanged} Do not use it, and tell the organisation whose name it bears, by telephone.`,
    'exchange-newer': () =>
      `This file was prepared by a newer version of Maillon. ${unchanged} Keep it, install the new version, then open it again.`,
    'exchange-password-needed': () =>
      `This file is protected by a password. ${unchanged} Enter the password agreed with the organisation that sends it.`,
    'exchange-password-wrong': () =>
      `This password does not open the file: it is wrong, or the file was damaged. ${unchanged} Check capitals and figures and try again; otherwise, ask for it to be sent again.`,
    'exchange-too-large': ({ megabytes }) =>
      `This file is too large: Maillon receives up to ${megabytes} MB. ${unchanged} Ask for it to be sent without attachments.`,
    'exchange-too-large-to-send': ({ megabytes }) =>
      `This file would exceed the ${megabytes} MB that Maillon can receive. No file was prepared, your data are intact. Try again without attachments.`,
    'exchange-content': () =>
      `This file holds data that Maillon does not accept, although its signature is in order. ${unchanged} Keep it, and tell the organisation that sends it.`,
    'exchange-other-network': ({ network }) =>
      `This file belongs to another network, “${network}”. ${unchanged} Open that network and try again.`,
    'exchange-early': () =>
      'This file follows another that has not arrived yet. It is kept, and will be taken up as soon as the other is accepted. Ask the organisation that sends it for what is missing.',
    'exchange-known': () => `This file was received already. ${unchanged}`,
    'exchange-key-unknown': () =>
      `This organisation has not sent anything here yet. ${unchanged} Make sure with them that the file is theirs, then accept it.`,
    'exchange-key-changed': () =>
      `The key of this organisation is no longer the same. ${unchanged} Telephone them to compare the words shown: if they are the same, accept the file.`,
    'exchange-incomplete': () =>
      'This file does not hold the whole network. Nothing was created. Ask the organisation that sends it for a complete one.',
    'exchange-no-structure': ({ name }) =>
      `This network has no organisation “${name}”. Nothing was created. Check its name and try again.`,
    'file-held': () =>
      'This file could not be read: another program is using it, or your rights do not allow it. Nothing was changed. Close the other program or wait a moment, then try again.',
    'folder-absent': () =>
      'The shared folder cannot be reached: it was moved, or the drive or network it is on is not connected. Your data is intact, and Maillon will carry on as soon as it finds it. Otherwise, choose the folder again.',
    'folder-crowded': () =>
      'This folder holds too many files to be a shared folder of Maillon. Nothing was read or written there. Choose a folder that serves Maillon alone.',
    'folder-unsuitable': () =>
      'This is the folder in which Maillon keeps your data: it cannot be shared. Nothing was changed. Choose a folder of Nextcloud, of OneDrive or of a network drive.',
    'folder-path-too-long': () =>
      'This folder lies too deep: Windows would not accept the names of the files to put there. Nothing was changed. Choose a folder closer to the root.',
    cancelled: () => `You stopped this operation. ${unchanged}`,
    defect: ({ incident }) =>
      `Maillon could not do what you asked. What was saved is intact. If it happens again, give the number ${incident} to the person who helps you.`,
  },
  reasons: {
    required: 'This cell cannot stay empty.',
    text: 'This text holds characters that cannot be saved.',
    'too-long': 'This text is too long.',
    'no-such-date': 'This date does not exist.',
    date: 'This date was not understood. Write it like 15/12/2026, the day first.',
    period: 'This period was not understood. Write it like 2024-2028.',
    integer: 'A whole number is expected.',
    range: 'This number is outside the limits of the column.',
    money: 'This amount was not understood. Write it like 1150.50, with two decimals at most.',
    yesNo: 'Write X or yes, no, or leave it empty.',
    choice: 'This value is not in the list.',
    reference: 'This name was not found.',
    attachment: 'This attachment was not found.',
    negative: 'This amount cannot be negative.',
    siret: 'A SIRET number has 14 digits.',
    'siret-key':
      'This SIRET number does not exist: one of its digits is probably wrong. Check it on an official letter.',
    rna: 'An RNA number is written W followed by nine digits, like W691234567.',
    email: 'This is not an e-mail address. Write a single one, like first.last@example.org.',
    time: 'This time was not understood. Write it like 9:30.',
    duration: 'This duration was not understood. Write it like 1 h 30 or 1.5.',
  },
  problems: {
    value: (value) => `“${value}” was not understood.`,
    'too-long': () => 'the text is too long.',
    'too-many-cells': (value) => `“${value}” stands to the right of the last column.`,
    'missing-parent': (value) =>
      `“${value}” is placed under nothing: fill in the column of the level above.`,
    'no-title': () => 'the row has no title.',
    'unknown-name': (value) => `“${value}” is not in the directory.`,
    'ambiguous-name': (value) => `“${value}” may be several entries of the directory.`,
    'unknown-id': (value) =>
      `the identifier “${value}” is not that of an item of this plan, or is used twice.`,
    'missing-value': () => 'this cell cannot stay empty.',
    'doubled-row': (value) => `row ${value} is already about this record.`,
  },
  problemAt: (row, column, sentence) =>
    column === '' ? `Row ${row}: ${sentence}` : `Row ${row}, column “${column}”: ${sentence}`,
  values: {
    yes: 'yes',
    no: 'no',
    empty: 'empty',
    notReceived: 'item not received',
    inBin: (name) => `${name} (in the bin)`,
    rank: (rank) => `level ${rank}`,
    days: (start, end) => `${start} to ${end}`,
    date: (day, month, year) => `${day} ${month} ${year}`,
    keyed: (element, value) => `${element}: ${value}`,
  },
  history: {
    someone: 'Someone',
    created: (who) => `${who} created this item`,
    deleted: (who) => `${who} moved this item to the bin`,
    restored: (who) => `${who} took this item out of the bin`,
    moved: (who) => `${who} moved this item`,
    unknown: (who) => `${who} changed something this version does not know`,
    filled: (who, what, after) => `${who} filled in ${what}: ${after}`,
    emptied: (who, what, before) => `${who} emptied ${what} (${before} before)`,
    changed: (who, what, before, after) => `${who} changed ${what}: ${before} → ${after}`,
    ticked: (who, what) => `${who} ticked ${what}`,
    unticked: (who, what) => `${who} unticked ${what}`,
    added: (who, what, member) => `${who} added ${member} to ${what}`,
    removed: (who, what, member) => `${who} removed ${member} from ${what}`,
    suggested: (who, what, after) => `${who} suggests, for ${what}: ${after}`,
    what: (label, element) => (element === '' ? `“${label}”` : `“${label}” (${element})`),
  },
};
