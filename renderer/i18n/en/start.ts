export const start = {
  title: 'Welcome to Maillon',
  lead: 'Your network’s plans, resources and meetings, on your own computer. Nothing leaves it unless you say so.',
  known: 'Your networks',
  knownLine: 'Changed on {{date}}',
  open: 'Open',
  newTitle: 'Create a network',
  newText:
    'A network brings together the organisations that work on the same plans. You can rename it later.',
  name: 'Name of the network',
  nameExample: 'For example: Bicycle workshops network',
  structure: 'Your organisation',
  structureHelp: 'The one whose office this computer is in.',
  nameMissing: 'Give the network a name.',
  structureMissing: 'Say which organisation is yours.',
  tooLong: 'Shorten this name: 200 characters at most.',
  create: 'Create the network',
  joinTitle: 'Join a network',
  joinText:
    'Another office sent you the whole network in a .maillon file: open it to work with them.',
  joinChoose: 'Choose the received file…',
  joinStructure: 'Your organisation in that network',
  joinStructureHelp: 'Its name, as the network writes it.',
  joining: 'Making your network…',
  join: 'Join the network',
  sampleTitle: 'Try it first',
  sampleText:
    'An invented network, with an action plan already under way: change, delete, try, it touches nothing else.',
  sample: 'Open the sample network',
  failedTitle: '“{{name}}” does not open',
  restore: 'Restore this backup',
  restored:
    'The backup has taken the place of the damaged data, which stays in the backups folder.',
};
