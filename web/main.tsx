import './app/styles.ts';
import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { AskAgain } from './app/AskAgain.tsx';
import { warmUp } from './app/faces.ts';
import { startTexts } from './app/i18n.ts';
import { queryClient } from './app/query-client.ts';
import { router } from './app/router.tsx';
import { styleNonce } from './app/style-nonce.ts';
import { cssVariablesResolver, theme } from './app/theme.ts';

const place = document.getElementById('root');
if (!place) throw new Error('index.html has no #root');

const nonce = styleNonce();
await startTexts(warmUp(window.location.pathname));

createRoot(place).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={cssVariablesResolver}
        defaultColorScheme="auto"
        getStyleNonce={() => nonce}
      >
        <Notifications position="bottom-right" />
        <AskAgain />
        <Suspense>
          <RouterProvider router={router} />
        </Suspense>
      </MantineProvider>
    </QueryClientProvider>
  </StrictMode>,
);
