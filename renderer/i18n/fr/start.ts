export const start = {
  title: 'Bienvenue dans Maillon',
  lead: 'Les plans, les moyens et les réunions de votre réseau, sur votre ordinateur. Rien ne part ailleurs sans votre geste.',
  known: 'Vos réseaux',
  knownLine: 'Modifié le {{date}}',
  open: 'Ouvrir',
  newTitle: 'Créer un réseau',
  newText:
    'Un réseau réunit les structures qui travaillent aux mêmes plans. Vous pourrez en changer le nom.',
  name: 'Nom du réseau',
  nameExample: 'Par exemple : Réseau des ateliers vélo',
  structure: 'Votre structure',
  structureHelp: 'Celle du bureau où se trouve cet ordinateur.',
  nameMissing: 'Donnez un nom au réseau.',
  structureMissing: 'Dites quelle est votre structure.',
  tooLong: 'Raccourcissez ce nom : 200 caractères au plus.',
  create: 'Créer le réseau',
  joinTitle: 'Rejoindre un réseau',
  joinText:
    'Un autre bureau vous a envoyé tout le réseau dans un fichier .maillon : ouvrez-le pour travailler avec lui.',
  joinChoose: 'Choisir le fichier reçu…',
  joinStructure: 'Votre structure dans ce réseau',
  joinStructureHelp: 'Son nom, comme il est écrit dans le réseau.',
  joining: 'Votre réseau est en cours de création…',
  join: 'Rejoindre le réseau',
  sampleTitle: 'Essayer d’abord',
  sampleText:
    'Un réseau inventé, avec un plan d’action déjà commencé : modifiez, supprimez, essayez, cela ne touche à rien d’autre.',
  sample: 'Ouvrir le réseau d’exemple',
  failedTitle: '« {{name}} » ne s’ouvre pas',
  restore: 'Restaurer cette sauvegarde',
  restored:
    'La sauvegarde a pris la place des données abîmées, qui restent dans le dossier des sauvegardes.',
} as const;
