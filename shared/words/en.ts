/** The English pack, beside the French one. */
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
    'cannot-save-there': () =>
      'The file could not be saved there: the folder does not allow writing, or a file of that name is open in another program. Your data are intact. Close it, or choose another place.',
    'sheet-empty': () => 'This table is empty. Nothing was imported. Choose another file.',
    'sheet-no-title': () =>
      'No column was recognised as the title. Nothing was imported. Name a column “Action”, “Objective” or “Goal” and try again.',
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
