export const message = {
  copyAddresses: 'Copier les adresses (Cci)',
  copySubject: 'Copier l’objet',
  copyText: 'Copier le texte',
  showFile: 'Montrer le fichier',
  showFileHelp: 'Le document seul, à joindre au message.',
  copiedAddresses: 'Copié : les adresses.',
  copiedSubject: 'Copié : l’objet.',
  copiedText: 'Copié : le texte.',
  copyByHand: 'La copie n’est pas permise ici : le texte est sélectionné, appuyez sur Ctrl+C.',
  inDownloads: '« {{name}} » est dans le dossier des téléchargements de votre navigateur.',
  shownInFolder: '« {{name}} » est enregistré, et son dossier est ouvert.',
  webmail:
    'Si vous écrivez depuis un site de messagerie, commencez-y un nouveau message et copiez-y l’un après l’autre :',
  saveDraft: 'Enregistrer le brouillon',
  bareDraftSaved:
    '« {{name}} » est enregistré : en l’ouvrant, votre logiciel de messagerie montre le message.',
  draftSaved:
    '« {{name}} » est enregistré : en l’ouvrant, votre logiciel de messagerie montre le message, le fichier déjà joint.',
  title: 'Le message est prêt',
} as const;
