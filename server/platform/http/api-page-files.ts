/** The page at `/api/docs`. Its names are relative to `/api/`. */
export const pageOfApi = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>Pactdesk API</title>
    <link rel="icon" href="/favicon.svg">
    <link rel="stylesheet" href="docs/swagger-ui.css">
    <link rel="stylesheet" href="docs/page.css">
  </head>
  <body>
    <header class="pd-top"><a href="/">Pactdesk</a> <a href="openapi.json">OpenAPI document</a></header>
    <main id="api"></main>
    <script src="docs/swagger-ui-bundle.js"></script>
    <script src="docs/page.js"></script>
  </body>
</html>
`;

export const startOfApi = `const scheme = matchMedia('(prefers-color-scheme: dark)');
const dress = () => document.documentElement.classList.toggle('dark-mode', scheme.matches);
dress();
scheme.addEventListener('change', dress);
SwaggerUIBundle({
  dom_id: '#api',
  url: 'openapi.json',
  deepLinking: true,
  defaultModelsExpandDepth: -1,
  docExpansion: 'list',
  filter: true,
  validatorUrl: null,
  withCredentials: true,
});
`;

export const styleOfApi = `body { margin: 0; background: Canvas; color: CanvasText; }
.pd-top { display: flex; gap: 24px; padding: 14px 20px; border-bottom: 1px solid GrayText; font: 600 15px system-ui, sans-serif; }
.pd-top a { color: LinkText; }
.pd-top a + a { font-weight: 400; }
.swagger-ui .scheme-container, .swagger-ui .response-col_links { display: none; }
.swagger-ui .info { margin: 28px 0; }
.swagger-ui .opblock .opblock-summary { flex-wrap: wrap; }
.swagger-ui .opblock .opblock-summary-path { max-width: 100%; word-break: break-word; }
@media (max-width: 640px) {
  .swagger-ui .wrapper { padding: 0 12px; }
  .swagger-ui .opblock .opblock-summary-description { flex-basis: 100%; padding: 4px 10px; }
  .swagger-ui .opblock-body { overflow-x: auto; }
}
`;
