import { choice, date, reference, richText } from './field.ts';
import { recordType } from './record-type.ts';

/** A need put together with what may meet it, followed to the end. */
export const introduction = recordType({
  name: 'introduction',
  label: {
    one: { fr: 'Mise en relation', en: 'Introduction' },
    many: { fr: 'Mises en relation', en: 'Introductions' },
  },
  personal: false,
  title: ['need', 'offer', 'resource'],
  owner: null,
  fields: {
    need: reference({
      id: 1,
      label: { fr: 'Besoin', en: 'Need' },
      target: 'notice',
      required: true,
      structural: true,
    }),
    offer: reference({ id: 2, label: { fr: 'Offre', en: 'Offer' }, target: 'notice' }),
    resource: reference({ id: 3, label: { fr: 'Ressource', en: 'Resource' }, target: 'resource' }),
    booking: reference({ id: 4, label: { fr: 'Réservation', en: 'Booking' }, target: 'booking' }),
    state: choice({
      id: 5,
      label: { fr: 'Suite donnée', en: 'Outcome' },
      options: [
        { value: 'proposed', label: { fr: 'Proposée', en: 'Proposed' } },
        { value: 'accepted', label: { fr: 'Acceptée', en: 'Accepted' } },
        { value: 'declined', label: { fr: 'Refusée', en: 'Declined' } },
        { value: 'done', label: { fr: 'Faite', en: 'Done' } },
      ],
    }),
    proposedOn: date({ id: 6, label: { fr: 'Proposée le', en: 'Proposed on' } }),
    note: richText({ id: 7, label: { fr: 'Note', en: 'Note' }, searchable: true }),
  },
});
