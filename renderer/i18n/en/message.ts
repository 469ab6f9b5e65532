export const message = {
  copyAddresses: 'Copy the addresses (Bcc)',
  copySubject: 'Copy the subject',
  copyText: 'Copy the text',
  showFile: 'Show the file',
  showFileHelp: 'The document alone, to attach to the message.',
  copiedAddresses: 'Copied: the addresses.',
  copiedSubject: 'Copied: the subject.',
  copiedText: 'Copied: the text.',
  copyByHand: 'Copying is not allowed here: the text is selected, press Ctrl+C.',
  inDownloads: '“{{name}}” is in the downloads folder of your browser.',
  shownInFolder: '“{{name}}” is saved, and its folder is open.',
  webmail: 'If you write from a mail site, begin a new message there and copy into it, in turn:',
  saveDraft: 'Save the draft',
  bareDraftSaved: '“{{name}}” is saved: opening it shows the message in your mail program.',
  draftSaved:
    '“{{name}}” is saved: when you open it, your mail program shows the message with the file attached.',
  title: 'The message is ready',
};
