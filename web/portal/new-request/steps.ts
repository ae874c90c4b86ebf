import { type Chosen, type Draft, type Field, missingIn } from './draft.ts';

export type StepName = 'affected' | 'level' | 'severity' | 'words';

export const stepFields: Record<StepName, readonly Field[]> = {
  affected: ['area', 'productId', 'versionId'],
  level: [],
  severity: ['severity'],
  words: ['subject', 'description'],
};

export const isDone = (step: StepName, draft: Draft, chosen: Chosen): boolean =>
  !missingIn(draft, chosen).some((field) => stepFields[step].includes(field));
