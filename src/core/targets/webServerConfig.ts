import type { TargetConfig } from '../api/targetConfig'

/**
 * What a web server has to include, once, to serve a folder target: its releases bring the rest along.
 *
 * @param folder of the target, absolute.
 */
export const webServerConfig = (folder: string): TargetConfig => ({
  root: `${folder}/current`,
  nginx: `include ${quoted(`${folder}/current/nginx.conf`)};`,
  caddy: `import ${quoted(`${folder}/current/Caddyfile`)}`,
})

/** Both servers take a path with blanks in quotes. */
const quoted = (path: string): string => (/[\s;{}"]/.test(path) ? JSON.stringify(path) : path)
