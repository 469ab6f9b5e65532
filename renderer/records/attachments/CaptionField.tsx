/** What an attached file shows, in the field that every text of a record is typed in. */
import type { DocumentRow } from '#shared/contract/attachments.ts';
import { document as documentType } from '#shared/model/document.ts';
import { SavedFields } from '../SavedFields.tsx';

interface CaptionFieldProps {
  document: DocumentRow;
  asOf: number;
}

export const CaptionField = ({ document: { id, caption }, asOf }: CaptionFieldProps) => (
  <SavedFields type={documentType.name} record={{ id, caption }} fields={['caption']} asOf={asOf} />
);
