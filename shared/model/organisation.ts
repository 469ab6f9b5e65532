import { attachment, choice, reference, references, richText, text, words } from './field.ts';
import { recordType } from './record-type.ts';

/** A structure of the network: an association, a social centre, a municipality… */
export const organisation = recordType({
  name: 'organisation',
  label: {
    one: { fr: 'Structure', en: 'Organisation' },
    many: { fr: 'Structures', en: 'Organisations' },
  },
  personal: false,
  title: ['name'],
  owner: 'self',
  fields: {
    name: text({
      id: 1,
      label: { fr: 'Nom', en: 'Name' },
      required: true,
      searchable: true,
      headings: ['Structure'],
    }),
    acronym: text({ id: 2, label: { fr: 'Sigle', en: 'Acronym' }, searchable: true }),
    kind: choice({
      id: 3,
      label: { fr: 'Nature', en: 'Kind' },
      options: [
        { value: 'association', label: { fr: 'Association', en: 'Association' } },
        { value: 'socialCentre', label: { fr: 'Centre social', en: 'Social centre' } },
        { value: 'municipality', label: { fr: 'Commune', en: 'Municipality' } },
        { value: 'publicBody', label: { fr: 'Organisme public', en: 'Public body' } },
        { value: 'cooperative', label: { fr: 'Coopérative', en: 'Cooperative' } },
        { value: 'company', label: { fr: 'Entreprise', en: 'Company' } },
        { value: 'other', label: { fr: 'Autre', en: 'Other' } },
      ],
    }),
    activities: words({ id: 4, label: { fr: 'Activités', en: 'Activities' }, searchable: true }),
    address: text({ id: 5, label: { fr: 'Adresse', en: 'Address' } }),
    postcode: text({ id: 6, label: { fr: 'Code postal', en: 'Postcode' } }),
    city: text({
      id: 7,
      label: { fr: 'Commune', en: 'Town' },
      searchable: true,
      headings: ['Ville'],
    }),
    territory: text({ id: 8, label: { fr: 'Territoire', en: 'Territory' }, searchable: true }),
    phone: text({ id: 9, label: { fr: 'Téléphone', en: 'Telephone' } }),
    email: text({
      id: 10,
      label: { fr: 'Courriel', en: 'E-mail' },
      headings: ['E-mail', 'Mail', 'Adresse électronique'],
      format: 'email',
    }),
    website: text({ id: 11, label: { fr: 'Site internet', en: 'Website' }, headings: ['Site'] }),
    about: richText({ id: 12, label: { fr: 'Présentation', en: 'About' }, searchable: true }),
    siret: text({
      id: 13,
      label: { fr: 'SIRET', en: 'SIRET' },
      headings: ['N° SIRET', 'Numéro SIRET'],
      searchable: true,
      format: 'siret',
    }),
    rna: text({
      id: 14,
      label: { fr: 'RNA', en: 'RNA' },
      headings: ['N° RNA', 'Numéro RNA', 'Waldec'],
      searchable: true,
      format: 'rna',
    }),
    /** Other names under which people look for it. */
    otherNames: words({
      id: 15,
      label: { fr: 'Autres noms', en: 'Other names' },
      searchable: true,
    }),
    logo: attachment({ id: 16, label: { fr: 'Logo', en: 'Logo' } }),
    /** Found to be the same structure as that one, which stands for it wherever it was named. */
    mergedInto: reference({
      id: 17,
      label: { fr: 'Réunie à', en: 'Merged into' },
      target: 'organisation',
      internal: true,
      structural: true,
    }),
    /** Looked alike, and were said not to be the same. */
    distinctFrom: references({
      id: 18,
      label: { fr: 'Distincte de', en: 'Distinct from' },
      target: 'organisation',
      internal: true,
    }),
  },
});
