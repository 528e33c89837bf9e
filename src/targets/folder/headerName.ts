/** `x-frame-options` → `X-Frame-Options`; in lower case `defer` and `match` mean something to Caddy. */
export const headerName = (name: string): string =>
  name.replace(/(^|-)[a-z]/g, (letter) => letter.toUpperCase())
