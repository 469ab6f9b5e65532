import { attachment, choice, date, reference, richText, text } from './field.ts';
import { recordType } from './record-type.ts';

/** A text that binds the network: charter, statutes, rules. Each version is a record, so the earlier ones stay. */
export const adoptedText = recordType({
  name: 'adoptedText',
  label: {
    one: { fr: 'Texte adopté', en: 'Adopted text' },
    many: { fr: 'Textes adoptés', en: 'Adopted texts' },
  },
  personal: false,
  title: ['title', 'version'],
  owner: null,
  fields: {
    title: text({
      id: 1,
      label: { fr: 'Intitulé', en: 'Title' },
      required: true,
      searchable: true,
    }),
    version: text({ id: 2, label: { fr: 'Version', en: 'Version' } }),
    kind: choice({
      id: 3,
      label: { fr: 'Nature', en: 'Kind' },
      options: [
        { value: 'statutes', label: { fr: 'Statuts', en: 'Statutes' } },
        { value: 'rules', label: { fr: 'Règlement intérieur', en: 'Rules' } },
        { value: 'charter', label: { fr: 'Charte', en: 'Charter' } },
        { value: 'agreement', label: { fr: 'Convention', en: 'Agreement' } },
        { value: 'other', label: { fr: 'Autre', en: 'Other' } },
      ],
    }),
    adoptedOn: date({ id: 4, label: { fr: 'Adopté le', en: 'Adopted on' } }),
    body: reference({ id: 5, label: { fr: 'Adopté par', en: 'Adopted by' }, target: 'body' }),
    replaces: reference({
      id: 6,
      label: { fr: 'Remplace', en: 'Replaces' },
      target: 'adoptedText',
    }),
    text: richText({ id: 7, label: { fr: 'Texte', en: 'Text' }, searchable: true }),
    file: attachment({ id: 8, label: { fr: 'Fichier', en: 'File' } }),
  },
});
