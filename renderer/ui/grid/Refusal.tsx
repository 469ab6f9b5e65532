/** Why the text of a cell was refused: written in it, and at the end of what is heard of it. */
import { EditorProblem } from './editors/EditorPopup.tsx';

export const nameWith = (heard: string, problem: string | undefined): string =>
  problem === undefined ? heard : `${heard} ${problem}`;

export interface RefusalProps {
  isShown: boolean;
  problem: string | undefined;
}

export function Refusal({ isShown, problem }: RefusalProps) {
  if (!isShown || problem === undefined) return null;
  return (
    <>
      {' '}
      <EditorProblem>{problem}</EditorProblem>
    </>
  );
}
