export { anchorFile, noteSeals, readAnchors, trustedKeys } from './anchors.ts';
export { daily, sealHistories } from './seal-histories.ts';
export { type Tally, verifyHistories } from './verify-histories.ts';
