import { headerName } from './headerName'
import { acceptPatterns, FEED_PATHS, redirectRules, type ServerRules } from './serverRules'

/**
 * The site for Caddy 2, to be imported in a Caddyfile. It names the link `current`, so that a new release is
 * served from the next request on; it has to be loaded again only when it has changed itself.
 */
export const caddyfile = (rules: ServerRules): string => {
  const { folder, settings, sets, missing, redirects, platform, platformHost, feeds } = rules
  const packed = sets.filter(({ ranges }) => !ranges)
  const media = sets.filter(({ ranges }) => ranges)
  const packedTries = packed.flatMap(({ id }) => [
    `/{tause_br}{path}.${id}`,
    `/{tause_gzip}{path}.${id}`,
    `/plain{path}.${id}`,
  ])
  const mediaTries = media.map(({ id }) => `/plain{path}.${id}`)
  const addresses = settings.hosts.length > 0 ? settings.hosts : ['']
  const passed = ['/_forms/*', ...(feeds ? [...FEED_PATHS, '/_feed/*'] : [])]
  return [
    '# Made by TauseStack for each release: changes are lost. Import it in your Caddyfile:',
    `#   import ${folder}/current/Caddyfile`,
    `# Directives of your own (tls, log) belong in ${folder}/caddy.d/*.caddy.`,
    `${addresses.map((host) => addressOf(host, settings.port)).join(', ')} {`,
    `  import ${pattern(`${folder}/caddy.d/*.caddy`)}`,
    `  root * ${pattern(`${folder}/current`)}`,
    '  route {',
    ...SIGN_LINES,
    `    @platform path ${passed.join(' ')}`,
    '    handle @platform {',
    `      reverse_proxy ${platform} {`,
    `        header_up Host ${platformHost}`,
    '      }',
    '    }',
    '    header -Server',
    '    @other not method GET HEAD',
    '    handle @other {',
    '      header Allow "GET, HEAD"',
    '      respond "" 405',
    '    }',
    '    request_header -If-Modified-Since',
    ...(['br', 'gzip'] as const).flatMap((encoding) => [
      `    map {http.request.header.Accept-Encoding} {tause_${encoding}} {`,
      ...acceptPatterns(encoding).map(
        ({ pattern: accept, accepts }) =>
          `      ${pattern(`~${accept}`)} ${accepts ? (encoding === 'gzip' ? 'gz' : encoding) : 'no'}`,
      ),
      '      default no',
      '    }',
    ]),
    '    @packed file {',
    `      try_files ${packedTries.join(' ')}`,
    '    }',
    '    handle @packed {',
    '      route {',
    '      request_header -Range',
    '      rewrite * {http.matchers.file.relative}',
    ...packed.flatMap(headerBlock),
    ...encodingBlock('packed', '/br/*', '/gz/*'),
    '      header {',
    '        -Accept-Ranges',
    '        -Last-Modified',
    '        defer',
    '      }',
    '      file_server {',
    '        disable_canonical_uris',
    '      }',
    '      }',
    '    }',
    ...(media.length === 0
      ? []
      : [
          '    @media file {',
          `      try_files ${mediaTries.join(' ')}`,
          '    }',
          '    handle @media {',
          '      route {',
          '      @parts header_regexp Range ,',
          '      request_header @parts -Range',
          '      rewrite * {http.matchers.file.relative}',
          ...media.flatMap(headerBlock),
          // Go's file server leaves it out of an answer that nothing has changed.
          '      header Accept-Ranges bytes',
          '      header {',
          '        -Last-Modified',
          '        defer',
          '      }',
          '      file_server {',
          '        disable_canonical_uris',
          '      }',
          '      }',
          '    }',
        ]),
    // The path as it is written in the address, without slashes at its end.
    '    map {http.request.orig_uri} {tause_raw} {',
    `      ${pattern('~^(/[^?]*?)/*(?:\\?.*)?$')} "\${1}"`,
    '    }',
    '    map {http.request.uri.path} {tause_bare} {',
    `      ${pattern('~^/_assets/')} "/-"`,
    `      ${pattern('~^(/.*?)/+$')} "\${1}"`,
    '      default "/-"',
    '    }',
    '    map {http.request.orig_uri.query} {tause_query} {tause_more} {',
    '      "" "" ""',
    `      ${pattern('~^(.+)$')} "?\${1}" "&\${1}"`,
    '    }',
    '    @slash file {',
    `      try_files ${sets.map(({ id }) => `/plain{tause_bare}.${id}`).join(' ')}`,
    '    }',
    '    redir @slash {tause_raw}{tause_query} 308',
    ...redirectLines(redirects),
    '    @missing file {',
    '      try_files /missing/{tause_br} /missing/{tause_gzip} /missing/plain',
    '    }',
    '    rewrite @missing {http.matchers.file.relative}',
    '    request_header -Range',
    '    request_header -If-None-Match',
    ...Object.entries(missing.headers).map(
      ([name, value]) => `    header ${headerName(name)} ${quoted(value)}`,
    ),
    `    header content-type ${quoted(missing.type)}`,
    ...encodingBlock('missing', '/missing/br', '/missing/gz').map((line) => line.slice(2)),
    '    header {',
    '      -Accept-Ranges',
    '      -Etag',
    '      -Last-Modified',
    '      defer',
    '    }',
    '    file_server {',
    '      disable_canonical_uris',
    '      status 404',
    '    }',
    '  }',
    '}',
    '',
  ].join('\n')
}

const headerBlock = ({ id, type, headers }: ServerRules['sets'][number]): string[] => [
  `      @${id} path *.${id}`,
  `      header @${id} {`,
  `        content-type ${quoted(type)}`,
  ...Object.entries(headers).map(([name, value]) => `        ${headerName(name)} ${quoted(value)}`),
  '      }',
]

/** Written last: with a Content-Encoding before it, Go's file server leaves out the length. */
const encodingBlock = (name: string, br: string, gz: string): string[] =>
  [
    { path: br, encoding: 'br' },
    { path: gz, encoding: 'gzip' },
  ].flatMap(({ path, encoding }) => [
    `      @${name}_${encoding} path ${path}`,
    `      header @${name}_${encoding} {`,
    `        content-encoding ${encoding}`,
    '        defer',
    '      }',
  ])

const redirectLines = (redirects: ServerRules['redirects']): string[] =>
  redirectRules(redirects).flatMap((rule, index) => {
    const { status, before, rest, hasQuery, fragment } = rule
    const tail = rest ? `{http.regexp.r${index}.1}` : ''
    const query = hasQuery ? '{tause_more}' : '{tause_query}'
    const to = kept(before) + tail + query + kept(fragment)
    return [
      `    @r${index} vars_regexp r${index} {tause_raw} ${pattern(rule.pattern)}`,
      `    redir @r${index} "${to}" ${status}`,
    ]
  })

const addressOf = (host: string, port: number): string =>
  port === 443 && host ? host : `http://${host}:${port}`

/** Signs that no quotes of a Caddyfile keep: `{$NAME}` is replaced before it is read, `\\"` ends a text. */
const SIGNS: Record<string, string> = {
  '{': '{tause_open}',
  '"': '{http.vars.tause_quote}',
  '\\': '{http.vars.tause_backslash}',
}

/** A `{` of its own is lost when the file is imported, or begins a block: it is taken out of two signs. */
const SIGN_LINES = [
  '    vars {',
  '      tause_pair "\\{x"',
  '      tause_quote `"`',
  '      tause_backslash `\\`',
  '    }',
  '    map {http.vars.tause_pair} {tause_open} {',
  '      "~^(.)x$" "${1}"',
  '    }',
]

const kept = (text: string): string => text.replace(/[{"\\]/g, (sign) => SIGNS[sign] ?? sign)

const quoted = (text: string): string => `"${kept(text)}"`

/** A path or a pattern in quotes, in which `\\` stands for itself. Neither ends in one. */
const pattern = (text: string): string => `"${text.replace(/["{]/g, '\\$&')}"`
