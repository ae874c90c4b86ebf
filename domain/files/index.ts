/** Bytes of a text that its preview gives: more is downloaded. */
export const TEXT_PREVIEW_BYTES = 128 * 1024;
