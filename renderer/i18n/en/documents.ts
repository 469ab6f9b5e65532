export const documents = {
  menu: 'Print or send',
  print: 'Print (PDF)',
  word: 'Save for Word',
  add: 'Add',
} as const;
