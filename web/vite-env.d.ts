/// <reference types="vite/client" />

/** Languages that lack some of the English texts, found out when the pages are built. */
declare const __PARTIAL_LANGUAGES__: readonly string[];
