/** What is said of offers, needs and loans: why one thing meets another, the messages about them, the agreement. */
import type { MatchReason } from '../contract/sharing.ts';
import type { Language } from '../model/value-text.ts';
import { formatAmount } from './format.ts';
import { type SaidMoment, sayMoment, saySpan } from './moment.ts';

export type AgreementKind = 'loan' | 'rental' | 'booking';

const fr = {
  reason: {
    volunteer: 'bénévole',
    sameKind: 'même nature',
    nearKind: 'nature proche',
    freeOfCharge: 'gratuit',
    words: (words: readonly string[]): string =>
      `${words.length === 1 ? 'mot commun' : 'mots communs'}\u00A0: ${words.map((word) => `«\u00A0${word}\u00A0»`).join(', ')}`,
    free: (span: string): string => `libre ${span}`,
    sameDays: (span: string): string => `proposé ${span}`,
    taken: (holder: string, until: string): string =>
      `pris${holder === '' ? '' : ` par ${holder}`}${until === '' ? '' : ` jusqu’au ${until}`}`,
    territory: (territory: string): string => `même territoire (${territory})`,
    enough: (has: number): string => (has === 1 ? '1 disponible' : `${has} disponibles`),
    some: (has: number, wanted: number): string => `${has} sur les ${wanted} demandés`,
    paid: (price: string): string => `payant (${price})`,
  },
  proposal: {
    subject: (need: string): string => `Votre besoin\u00A0: ${need}`,
    text: ({ need, needer, offer, offerer, when, reasons }: ProposalParts): string =>
      [
        'Bonjour,',
        `${needer === '' ? 'Une structure du réseau' : needer} cherche\u00A0: ${need}.`,
        `${offerer === '' ? 'Le réseau' : offerer} peut proposer\u00A0: ${offer}${when === '' ? '' : `, ${when}`}.`,
        ...(reasons === '' ? [] : [`Pourquoi nous vous mettons en relation\u00A0: ${reasons}.`]),
        'Convenez-vous entre vous\u00A0? Répondez à tous pour confirmer ou refuser, que nous le notions.',
        'Bien cordialement',
      ].join('\n\n'),
  },
  late: {
    subject: (thing: string): string => `Retour attendu\u00A0: ${thing}`,
    text: (thing: string, due: string, lender: string): string =>
      [
        'Bonjour,',
        `«\u00A0${thing}\u00A0»${lender === '' ? '' : `, prêté par ${lender},`} devait revenir le ${due}. Nous n’avons pas encore noté son retour.`,
        'S’il est déjà rendu, dites-le-nous et pardonnez ce message. Sinon, quel jour pouvez-vous le rapporter\u00A0? D’autres structures peuvent l’attendre.',
        'Bien cordialement',
      ].join('\n\n'),
  },
  agreement: {
    title: {
      loan: 'Convention de prêt',
      rental: 'Convention de location',
      booking: 'Convention de mise à disposition',
    } satisfies Record<AgreementKind, string>,
    lender: {
      loan: 'Le prêteur',
      rental: 'Le loueur',
      booking: 'Le propriétaire',
    } satisfies Record<AgreementKind, string>,
    borrower: {
      loan: 'L’emprunteur',
      rental: 'Le locataire',
      booking: 'Le bénéficiaire',
    } satisfies Record<AgreementKind, string>,
    representedBy: 'Représenté par',
    phone: 'Téléphone',
    email: 'Courriel',
    thing: 'Ce qui est confié, et pour quand',
    what: 'Désignation',
    quantity: 'Quantité',
    parts: 'Composé de',
    inventoryNumber: 'N° d’inventaire',
    registration: 'Immatriculation',
    place: 'Lieu de remise',
    value: 'Valeur',
    dates: 'Dates',
    purpose: 'Pour quoi',
    money: 'Prix, caution et assurance',
    price: 'Prix',
    free: 'À titre gratuit',
    deposit: 'Caution',
    cheque: 'Chèque de caution n°',
    insurance: 'Assurance',
    ownerInsurance: 'Assurance exigée',
    handing: 'Remise et retour',
    out: 'Au départ',
    in: 'Au retour',
    dayAndTime: 'Date et heure',
    condition: 'État',
    keys: 'Clés et accès',
    mileage: 'Kilométrage',
    accessories: 'Manques ou dégâts',
    terms: 'Conditions',
    rules: {
      loan: [
        'Le prêt est gratuit. L’emprunteur prend soin de ce qui lui est confié et ne s’en sert que pour l’usage indiqué.',
        'Il le rend à la date convenue, dans l’état où il l’a reçu, et signale aussitôt toute panne ou perte.',
        'Il est assuré pour la durée du prêt\u00A0; ce qui est perdu ou abîmé est réparé ou remplacé à ses frais.',
        'La caution est rendue au retour, une fois l’état vérifié.',
      ],
      rental: [
        'Le locataire paie le prix indiqué et ne se sert de ce qui est loué que pour l’usage indiqué.',
        'Il le rend à la date convenue, dans l’état où il l’a reçu, et signale aussitôt toute panne ou perte.',
        'Il est assuré pour la durée de la location\u00A0; ce qui est perdu ou abîmé est réparé ou remplacé à ses frais.',
        'La caution est rendue au retour, une fois l’état vérifié.',
      ],
      booking: [
        'Le bénéficiaire ne se sert de ce qui est mis à disposition que pour l’usage indiqué.',
        'Il le laisse à l’heure convenue, rangé et dans l’état où il l’a trouvé, et signale aussitôt tout dégât.',
        'Il est assuré pour la durée de la mise à disposition.',
      ],
    } satisfies Record<AgreementKind, readonly string[]>,
    signed: 'Fait en deux exemplaires, à ……………………………………………………, le …………………………………',
    signature: (party: string): string => `${party} (nom, signature, «\u00A0lu et approuvé\u00A0»)`,
    message: {
      subject: (title: string, thing: string): string => `${title}\u00A0: ${thing}`,
      text: (title: string, thing: string, when: string): string =>
        `Bonjour,\n\nVoici la ${title.charAt(0).toLocaleLowerCase('fr')}${title.slice(1)} pour «\u00A0${thing}\u00A0», ${when}. Merci de la signer et de l’apporter au moment de la remise.\n\nBien cordialement`,
    },
  },
};

export interface ProposalParts {
  readonly need: string;
  readonly needer: string;
  readonly offer: string;
  readonly offerer: string;
  readonly when: string;
  readonly reasons: string;
}

export type SharingWords = typeof fr;

const en: SharingWords = {
  reason: {
    volunteer: 'volunteer',
    sameKind: 'same kind',
    nearKind: 'close kind',
    freeOfCharge: 'free of charge',
    words: (words) =>
      `${words.length === 1 ? 'common word' : 'common words'}: ${words.map((word) => `“${word}”`).join(', ')}`,
    free: (span) => `free ${span}`,
    sameDays: (span) => `offered ${span}`,
    taken: (holder, until) =>
      `taken${holder === '' ? '' : ` by ${holder}`}${until === '' ? '' : ` until ${until}`}`,
    territory: (territory) => `same territory (${territory})`,
    enough: (has) => `${has} available`,
    some: (has, wanted) => `${has} of the ${wanted} wanted`,
    paid: (price) => `paid (${price})`,
  },
  proposal: {
    subject: (need) => `Your need: ${need}`,
    text: ({ need, needer, offer, offerer, when, reasons }) =>
      [
        'Hello,',
        `${needer === '' ? 'An organisation of the network' : needer} is looking for: ${need}.`,
        `${offerer === '' ? 'The network' : offerer} can offer: ${offer}${when === '' ? '' : `, ${when}`}.`,
        ...(reasons === '' ? [] : [`Why we put you in touch: ${reasons}.`]),
        'Does this suit you both? Reply to all to agree or decline, so that we note it.',
        'Kind regards',
      ].join('\n\n'),
  },
  late: {
    subject: (thing) => `Return expected: ${thing}`,
    text: (thing, due, lender) =>
      [
        'Hello,',
        `“${thing}”${lender === '' ? '' : `, lent by ${lender},`} was due back on ${due}. We have not noted its return yet.`,
        'If it is already back, tell us and forgive this message. Otherwise, on which day can you bring it back? Others may be waiting for it.',
        'Kind regards',
      ].join('\n\n'),
  },
  agreement: {
    title: { loan: 'Loan agreement', rental: 'Rental agreement', booking: 'Use agreement' },
    lender: { loan: 'The lender', rental: 'The owner', booking: 'The owner' },
    borrower: { loan: 'The borrower', rental: 'The hirer', booking: 'The user' },
    representedBy: 'Represented by',
    phone: 'Telephone',
    email: 'E-mail',
    thing: 'What is handed over, and when',
    what: 'Description',
    quantity: 'Quantity',
    parts: 'Made of',
    inventoryNumber: 'Inventory number',
    registration: 'Registration',
    place: 'Place',
    value: 'Value',
    dates: 'Dates',
    purpose: 'Purpose',
    money: 'Price, deposit and insurance',
    price: 'Price',
    free: 'Free of charge',
    deposit: 'Deposit',
    cheque: 'Deposit cheque no.',
    insurance: 'Insurance',
    ownerInsurance: 'Insurance required',
    handing: 'Handing over and return',
    out: 'Out',
    in: 'In',
    dayAndTime: 'Day and time',
    condition: 'Condition',
    keys: 'Keys and access',
    mileage: 'Mileage',
    accessories: 'Missing or damaged',
    terms: 'Terms',
    rules: {
      loan: [
        'The loan is free. The borrower takes care of what is handed over and uses it for the stated purpose only.',
        'It is returned on the agreed day, as it was received; any failure or loss is reported at once.',
        'The borrower is insured for the time of the loan; what is lost or damaged is repaired or replaced at their expense.',
        'The deposit is given back on return, once the condition has been checked.',
      ],
      rental: [
        'The hirer pays the stated price and uses what is rented for the stated purpose only.',
        'It is returned on the agreed day, as it was received; any failure or loss is reported at once.',
        'The hirer is insured for the time of the rental; what is lost or damaged is repaired or replaced at their expense.',
        'The deposit is given back on return, once the condition has been checked.',
      ],
      booking: [
        'The user uses what is made available for the stated purpose only.',
        'It is left at the agreed hour, tidy and as it was found; any damage is reported at once.',
        'The user is insured for the time of use.',
      ],
    },
    signed: 'Made in two copies, at …………………………………………………, on ……………………………………',
    signature: (party) => `${party} (name, signature)`,
    message: {
      subject: (title, thing) => `${title}: ${thing}`,
      text: (title, thing, when) =>
        `Hello,\n\nPlease find the ${title.toLocaleLowerCase('en')} for “${thing}”, ${when}. Please sign it and bring it along for the handing over.\n\nKind regards`,
    },
  },
};

export const sharingWordsOf = (language: Language): SharingWords => ({ fr, en })[language];

/** « bénévole, mot commun : « mécanicien », libre le lundi 30 novembre 2026 » */
export const saidReasons = (reasons: readonly MatchReason[], language: Language): string =>
  reasons.map((reason) => saidReason(reason, language)).join(', ');

function saidReason(reason: MatchReason, language: Language): string {
  const words = sharingWordsOf(language).reason;
  switch (reason.is) {
    case 'words':
      return words.words(reason.words);
    case 'free':
      return words.free(saySpan(wholeDay(reason.from), wholeDay(reason.until), language));
    case 'sameDays':
      return words.sameDays(saySpan(wholeDay(reason.from), wholeDay(reason.until), language));
    case 'taken':
      return words.taken(
        reason.holder,
        reason.until === null ? '' : sayMoment(reason.until, language),
      );
    case 'territory':
      return words.territory(reason.territory);
    case 'quantity':
      return reason.has >= reason.wanted
        ? words.enough(reason.has)
        : words.some(reason.has, reason.wanted);
    case 'paid':
      return words.paid(formatAmount(reason.price, language === 'fr' ? 'fr-FR' : 'en-GB'));
    default:
      return words[reason.is];
  }
}

const wholeDay = (day: string): SaidMoment => ({ day, time: null });
