export const record = {
  fields: 'Record',
  nothing: 'This record is empty.',
  inBin: 'in the bin',
  linked: 'What leads here',
  noLink: 'Nothing yet.',
  unnamed: 'untitled',
};
