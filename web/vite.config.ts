import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { partialLanguages } from '../scripts/partial-languages.ts';

/**
 * What every page stands on comes as one file: dozens of small ones cost a slow line more than their bytes. What few pages
 * have, like a ring, a list to search in or files on their way, comes with them.
 */
const groups = [
  {
    name: 'ground',
    test: /node_modules\/(react|react-dom|scheduler|@tanstack|i18next|react-i18next|@mantine\/(core(?!\/.*\/(RingProgress|Select|Autocomplete|Combobox|ComboboxPopover|ScrollArea)\/)|hooks|notifications)|@floating-ui|clsx|zod)\//,
  },
  { name: 'icons', test: /node_modules\/@tabler\//, minShareCount: 4 },
  { name: 'shared', test: /\/(web(?!\/files\/)|api|domain)\//, minShareCount: 9 },
];

export default defineConfig({
  plugins: [react()],
  define: {
    __PARTIAL_LANGUAGES__: JSON.stringify(
      partialLanguages(new URL('../locales/', import.meta.url)),
    ),
  },
  // The pages share `locales/` and pure `domain/` code with the server, one folder up.
  server: {
    host: '127.0.0.1',
    fs: { allow: ['..'] },
    proxy: { '/api': 'http://127.0.0.1:4000' },
  },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1000,
    rolldownOptions: { output: { codeSplitting: { groups } } },
  },
});
