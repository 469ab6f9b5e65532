import { choice, date, reference, references, richText, text } from './field.ts';
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
      headings: ['E-mail', 'Mail', 'Adresse électronique', 'Adresse mail'],
      format: 'email',
    }),
    phone: text({ id: 4, label: { fr: 'Téléphone', en: 'Telephone' } }),
    note: richText({ id: 5, label: { fr: 'Note', en: 'Note' }, searchable: true }),
    address: text({ id: 6, label: { fr: 'Adresse', en: 'Address' } }),
    postcode: text({ id: 7, label: { fr: 'Code postal', en: 'Postcode' } }),
    city: text({
      id: 8,
      label: { fr: 'Commune', en: 'Town' },
      headings: ['Ville'],
      searchable: true,
    }),
    /** What the law asks before a person's data is kept (GDPR, articles 5 and 6). */
    purpose: text({ id: 9, label: { fr: 'Motif d’utilisation', en: 'Purpose' } }),
    legalBasis: choice({
      id: 10,
      label: { fr: 'Base légale', en: 'Legal basis' },
      options: [
        { value: 'consent', label: { fr: 'Consentement', en: 'Consent' } },
        {
          value: 'contract',
          label: { fr: 'Adhésion ou contrat', en: 'Membership or contract' },
          synonyms: ['Adhésion', 'Contrat'],
        },
        { value: 'legalObligation', label: { fr: 'Obligation légale', en: 'Legal obligation' } },
        {
          value: 'legitimateInterest',
          label: { fr: 'Intérêt légitime', en: 'Legitimate interest' },
        },
        { value: 'publicTask', label: { fr: 'Mission d’intérêt public', en: 'Public task' } },
      ],
    }),
    /** The day from which there is no reason left to keep this person's data. */
    keepUntil: date({ id: 11, label: { fr: 'À conserver jusqu’au', en: 'Keep until' } }),
    mergedInto: reference({
      id: 12,
      label: { fr: 'Réuni à', en: 'Merged into' },
      target: 'person',
      internal: true,
      structural: true,
    }),
    /** Looked alike, and were said not to be the same. */
    distinctFrom: references({
      id: 13,
      label: { fr: 'Distinct de', en: 'Distinct from' },
      target: 'person',
      internal: true,
    }),
  },
});

export type Person = RecordOf<typeof person>;
