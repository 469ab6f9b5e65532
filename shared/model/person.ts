import { richText, text } from './field.ts';
import { recordType, type RecordOf } from './record-type.ts';

/** A person. The author of a change is an opaque id that leads here, and nowhere else. */
export const person = recordType({
  name: 'person',
  label: { one: { fr: 'Contact', en: 'Person' }, many: { fr: 'Contacts', en: 'People' } },
  personal: true,
  title: ['firstName', 'lastName'],
  owner: null,
  fields: {
    firstName: text({
      id: 1,
      label: { fr: 'Prénom', en: 'First name' },
      required: true,
      searchable: true,
    }),
    lastName: text({
      id: 2,
      label: { fr: 'Nom', en: 'Last name' },
      searchable: true,
      headings: ['Nom de famille'],
    }),
    email: text({
      id: 3,
      label: { fr: 'Courriel', en: 'E-mail' },
      searchable: true,
      headings: ['E-mail', 'Mail'],
    }),
    phone: text({ id: 4, label: { fr: 'Téléphone', en: 'Telephone' } }),
    note: richText({ id: 5, label: { fr: 'Note', en: 'Note' }, searchable: true }),
  },
});

export type Person = RecordOf<typeof person>;
