import { choice, date, integer, money, reference, richText, text, yesNo } from './field.ts';
import { recordType } from './record-type.ts';

/**
 * A resource taken for a time: lent (free), rented (paid), or booked. It runs from the first moment to the last; without
 * hours, whole days.
 */
export const booking = recordType({
  name: 'booking',
  label: {
    one: { fr: 'Réservation', en: 'Booking' },
    many: { fr: 'Prêts, locations et réservations', en: 'Loans, rentals and bookings' },
  },
  personal: false,
  title: ['resource', 'purpose', 'organisation'],
  owner: null,
  fields: {
    kind: choice({
      id: 1,
      label: { fr: 'Nature', en: 'Kind' },
      required: true,
      options: [
        { value: 'loan', label: { fr: 'Prêt', en: 'Loan' } },
        { value: 'rental', label: { fr: 'Location', en: 'Rental' } },
        { value: 'booking', label: { fr: 'Réservation', en: 'Booking' } },
      ],
    }),
    resource: reference({
      id: 2,
      label: { fr: 'Ressource', en: 'Resource' },
      target: 'resource',
      required: true,
    }),
    quantity: integer({ id: 3, label: { fr: 'Quantité', en: 'Quantity' }, min: 1, max: 100_000 }),
    from: date({ id: 4, label: { fr: 'Du', en: 'From' }, required: true }),
    fromTime: text({ id: 5, label: { fr: 'Heure de départ', en: 'From (time)' }, format: 'time' }),
    until: date({
      id: 6,
      label: { fr: 'Au', en: 'Until' },
      required: true,
      atLeast: 'from',
    }),
    untilTime: text({
      id: 7,
      label: { fr: 'Heure de retour', en: 'Until (time)' },
      format: 'time',
    }),
    organisation: reference({
      id: 8,
      label: { fr: 'Pour', en: 'For' },
      target: 'organisation',
      headings: ['Emprunteur', 'Structure'],
    }),
    person: reference({ id: 9, label: { fr: 'Contact', en: 'Contact' }, target: 'person' }),
    purpose: text({ id: 10, label: { fr: 'Pour quoi', en: 'Purpose' }, searchable: true }),
    state: choice({
      id: 11,
      label: { fr: 'État', en: 'State' },
      options: [
        { value: 'asked', label: { fr: 'Demandée', en: 'Asked' } },
        { value: 'agreed', label: { fr: 'Convenue', en: 'Agreed' } },
        { value: 'out', label: { fr: 'En cours', en: 'Out' } },
        { value: 'returned', label: { fr: 'Rendue', en: 'Returned' } },
        { value: 'refused', label: { fr: 'Refusée', en: 'Refused' } },
        { value: 'cancelled', label: { fr: 'Annulée', en: 'Cancelled' } },
      ],
    }),
    price: money({ id: 12, label: { fr: 'Prix', en: 'Price' }, min: 0 }),
    deposit: money({ id: 13, label: { fr: 'Caution', en: 'Deposit' }, min: 0 }),
    depositCheque: text({
      id: 14,
      label: { fr: 'Chèque de caution n°', en: 'Deposit cheque no.' },
    }),
    depositBack: yesNo({ id: 15, label: { fr: 'Caution rendue', en: 'Deposit given back' } }),
    insured: text({
      id: 16,
      label: { fr: 'Assurance de l’emprunteur', en: 'Borrower’s insurance' },
    }),
    keysOut: text({ id: 17, label: { fr: 'Clés remises', en: 'Keys handed over' } }),
    mileageOut: integer({
      id: 18,
      label: { fr: 'Kilométrage au départ', en: 'Mileage out' },
      min: 0,
      max: 10_000_000,
    }),
    mileageIn: integer({
      id: 19,
      label: { fr: 'Kilométrage au retour', en: 'Mileage in' },
      min: 0,
      max: 10_000_000,
      atLeast: 'mileageOut',
    }),
    conditionOut: richText({ id: 20, label: { fr: 'État au départ', en: 'Condition out' } }),
    conditionIn: richText({ id: 21, label: { fr: 'État au retour', en: 'Condition in' } }),
    returnedOn: date({ id: 22, label: { fr: 'Rendue le', en: 'Returned on' } }),
    note: richText({ id: 23, label: { fr: 'Note', en: 'Note' }, searchable: true }),
  },
});
