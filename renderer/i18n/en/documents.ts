export const documents = {
  menu: 'Print or send',
  print: 'Print (PDF)',
  word: 'Save for Word',
  keep: 'Save the file',
  add: 'Add',
} as const;
