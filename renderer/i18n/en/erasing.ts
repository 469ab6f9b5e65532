export const erasing = {
  verb: 'Erase this person…',
  title: 'Erase {{name}}?',
  irreversible: 'This cannot be undone.',
  whatTitle: 'What will be erased on this computer',
  records_one:
    '{{count}} record (the person and their roles), with its whole history and what search keeps of it',
  records_other:
    '{{count}} records (the person and their roles), with their whole history and what search keeps of them',
  backups_one: '{{count}} backup that holds them',
  backups_other: '{{count}} backups that hold them',
  backupsNone: 'No backup holds them.',
  keptTitle: 'What stays',
  kept: 'The actions, plans and organisations where they were named stay, without the name.',
  outTitle: 'Out of reach',
  outText:
    'Files already sent. Each office will receive the request to erase with your next file, and must agree to it.',
  outNone: 'No file that holds them was sent from this computer.',
  sentLine: '{{date}}: {{names}}',
  sentToNobody: 'for nobody in particular',
  sentOthers_one: 'And {{count}} older file.',
  sentOthers_other: 'And {{count}} older files.',
  confirm: 'To confirm, write: {{name}}',
  confirmWrong: 'It is not the same name.',
  go: 'Erase for good',
  erasing: 'Erasing…',
  done: '{{name}} is erased from this computer. The certificate is saved.',
};
