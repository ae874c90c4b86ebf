/** Of a file of the licence registry that is sent over HTTP, in bytes (C1). */
export const LARGEST_REGISTRY_FILE = 24 * 1_048_576;
