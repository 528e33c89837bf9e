import { createHash } from 'node:crypto'

/** The reference page and its policy: nothing is loaded from elsewhere. */
export const referencePage = ({
  documentUrl,
  scriptUrl,
}: {
  documentUrl: string
  scriptUrl: string
}): { html: string; headers: Record<string, string> } => {
  const start = `Scalar.createApiReference('#reference', ${JSON.stringify({
    url: documentUrl,
    withDefaultFonts: false,
    telemetry: false,
    hideClientButton: true,
    showDeveloperTools: 'never',
    agent: { disabled: true },
    mcp: { disabled: true },
  })})`
  const hash = createHash('sha256').update(start).digest('base64')
  const html = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>TauseStack API</title>
<link rel="icon" href="data:,">
</head>
<body>
<div id="reference"></div>
<noscript>The reference needs JavaScript. The document itself: <a href="${documentUrl}">${documentUrl}</a></noscript>
<script src="${scriptUrl}"></script>
<script>${start}</script>
</body>
</html>
`
  return {
    html,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-cache',
      'content-security-policy': [
        "default-src 'none'",
        `script-src 'self' 'sha256-${hash}'`,
        // Scalar writes its styles into the page while it runs.
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data:",
        "font-src 'self' data:",
        "connect-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'self'",
      ].join('; '),
    },
  }
}
