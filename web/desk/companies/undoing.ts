import type { Merger } from '../../../api/mergers.ts';

/** What is undone: the merger, and of which company. */
export interface Undoing {
  publicId: string;
  name: string;
  into: string;
  merger: Merger;
}
