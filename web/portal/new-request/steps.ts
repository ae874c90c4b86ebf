import { type Chosen, type Draft, type Field, missingIn } from './draft.ts';

export type StepName = 'affected' | 'level' | 'severity' | 'words' | 'files';

export const stepFields: Record<StepName, readonly Field[]> = {
  affected: ['area', 'productId', 'versionId'],
  level: [],
  severity: ['severity'],
  words: ['subject', 'description'],
  files: [],
};

/** Files are nobody's duty: the step is done when there are some. */
export const isDone = (step: StepName, draft: Draft, chosen: Chosen): boolean =>
  step === 'files'
    ? draft.files.length > 0
    : !missingIn(draft, chosen).some((field) => stepFields[step].includes(field));
