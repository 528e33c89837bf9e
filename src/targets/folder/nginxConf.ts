import { headerName } from './headerName'
import { acceptPatterns, FEED_PATHS, redirectRules, type ServerRules } from './serverRules'

/** Where all files are of a type, for pages that the running configuration does not know yet. */
const HTML = 'text/html; charset=utf-8'

/**
 * The site for nginx, to be included in its `http` block. Needs no module beyond those of Debian's
 * nginx-light. It names the link `current`, so that a new release is served from the next request on; it
 * has to be loaded again only when it has changed itself (redirects, new headers, settings).
 */
export const nginxConf = (rules: ServerRules): string => {
  const { key, folder, settings, sets, missing, redirects } = rules
  const v = (name: string): string => `$tause_${key}_${name}`
  const packed = sets.filter(({ ranges }) => !ranges)
  const media = sets.filter(({ ranges }) => ranges)
  const names = [
    ...new Set([...sets, missing].flatMap(({ headers }) => Object.keys(headers))),
  ].sort()
  const moves = redirectRules(redirects)
  const statuses = [...new Set(moves.map(({ status }) => status))].sort()
  const headerLines = [
    `add_header Content-Type ${v('type')} always;`,
    `add_header Content-Encoding ${v('encoding')} always;`,
    `add_header Last-Modified "" always;`,
    ...names.map((name, index) => `add_header ${headerName(name)} ${v(`h${index}`)} always;`),
  ]
  const text = quotedFor(v('dollar'))
  return [
    '# Made by TauseStack for each release: changes are lost. Include it in the http block of nginx:',
    `#   include ${folder}/current/nginx.conf;`,
    `# Certificates and other listeners of your own belong in ${folder}/nginx.d/*.conf.`,
    `geo ${v('dollar')} { default "$"; }`,
    // A text that is written out empty is none, and nginx then writes a page of its own.
    `geo ${v('none')} { default ""; }`,
    // nginx itself leaves it out of an answer in part, and of one that nothing has changed.
    `map "$status $http_if_range $http_range" ${v('parts')} {`,
    '  default "";',
    '  "~^304 " bytes;',
    '  "~^200  bytes=\\d*-\\d*$" bytes;',
    '}',
    ...(['br', 'gzip'] as const).flatMap((encoding) => [
      `map $http_accept_encoding ${v(encoding)} {`,
      '  default no;',
      ...acceptPatterns(encoding).map(
        ({ pattern, accepts }) =>
          `  ${text(`~${pattern}`, true)} ${accepts ? (encoding === 'gzip' ? 'gz' : encoding) : 'no'};`,
      ),
      '}',
    ]),
    `map "$status $uri" ${v('type')} {`,
    '  default "";',
    '  "~^304 " "";',
    ...sets.map(({ id, type }) => `  "~\\.${id}$" ${text(type)};`),
    `  "~^\\d+ /missing/" ${text(missing.type)};`,
    `  "~^\\d+ /site/.*\\.html$" ${text(HTML)};`,
    '}',
    `map "$status $uri" ${v('encoding')} {`,
    '  default "";',
    '  "~^304 " "";',
    '  "~^\\d+ /(missing/)?br(/|$)" br;',
    '  "~^\\d+ /(missing/)?gz(/|$)" gzip;',
    '}',
    ...names.flatMap((name, index) => [
      `map $uri ${v(`h${index}`)} {`,
      '  default "";',
      ...sets.flatMap(({ id, headers: { [name]: value } }) =>
        value === undefined ? [] : [`  "~\\.${id}$" ${text(value)};`],
      ),
      ...(missing.headers[name] === undefined
        ? []
        : [`  "~^/missing/" ${text(missing.headers[name])};`]),
      ...fallback(name).map((value) => `  "~^/site/" ${text(value)};`),
      '}',
    ]),
    '# The path as it is written in the address, and as it is meant; without slashes at its end.',
    `map $request_uri ${v('raw')} { "~^(?<tause_raw>/[^?]*?)/*(?:\\?|$)" $tause_raw; }`,
    `map $uri ${v('bare')} { default "/-"; "~^/_assets/" "/-"; "~^(?<tause_bare>/.*?)/+$" $tause_bare; }`,
    `map $uri ${v('page')} { default $uri; "/" ""; "~/$" "/-"; }`,
    `map $args ${v('more')} { default "&$args"; "" ""; }`,
    ...statuses.flatMap((status) => [
      `map ${v('raw')} ${v(`to${status}`)} {`,
      '  default "";',
      // The first that matches counts, also where it has another status.
      ...moves.map((move, index) => {
        const query = move.hasQuery ? v('more') : '$is_args$args'
        const rest = move.rest ? `$tause_rest${index}` : ''
        const to = `"${text(move.before).slice(1, -1)}${rest}${query}${text(move.fragment).slice(1, -1)}"`
        const pattern = move.pattern.replace('([^/].*)', `(?<tause_rest${index}>[^/].*)`)
        return `  ${text(`~${pattern}`, true)} ${move.status === status ? to : '""'};`
      }),
      '}',
    ]),
    'server {',
    `  listen ${settings.port};`,
    `  server_name ${settings.hosts.join(' ') || '_'};`,
    `  include "${folder}/nginx.d/*.conf";`,
    `  root "${folder}/current";`,
    '  absolute_redirect off;',
    '  autoindex off;',
    '  charset off;',
    '  gzip off;',
    '  if_modified_since off;',
    '  log_not_found off;',
    '  merge_slashes off;',
    '  types { }',
    '  default_type "";',
    `  error_page 404 @missing;`,
    '',
    '  location / {',
    '    if ($request_method !~ ^(GET|HEAD)$) {',
    '      add_header Allow "GET, HEAD" always;',
    `      return 405 ${v('none')};`,
    '    }',
    '    max_ranges 0;',
    ...headerLines.map((line) => `    ${line}`),
    `    try_files ${packed.flatMap(({ id }) => [`/${v('br')}$uri.${id}`, `/${v('gzip')}$uri.${id}`, `/plain$uri.${id}`]).join(' ')} @media;`,
    '  }',
    '  location @media {',
    '    max_ranges 1;',
    `    add_header Accept-Ranges ${v('parts')};`,
    ...headerLines.map((line) => `    ${line}`),
    `    try_files ${[...media.map(({ id }) => `/plain$uri.${id}`), `/site${v('page')}/index.html`].join(' ')} @else;`,
    '  }',
    '  location @else {',
    ...sets.map(
      ({ id }) =>
        `    if (-f $document_root/plain${v('bare')}.${id}) { return 308 ${v('raw')}$is_args$args; }`,
    ),
    ...statuses.map(
      (status) => `    if (${v(`to${status}`)}) { return ${status} ${v(`to${status}`)}; }`,
    ),
    '    return 404;',
    '  }',
    '  location @missing {',
    '    etag off;',
    '    max_ranges 0;',
    ...headerLines.map((line) => `    ${line}`),
    `    try_files /missing/${v('br')} /missing/${v('gzip')} /missing/plain =404;`,
    '  }',
    ...proxied(rules),
    '}',
    '',
  ].join('\n')
}

/** What a page has that the running configuration does not know: it is loaded again in a moment. */
const fallback = (name: string): string[] => {
  if (name === 'cache-control') return ['no-cache']
  return name === 'x-content-type-options' ? ['nosniff'] : []
}

/** Forms and feeds, which the platform answers. */
const proxied = ({ platform, platformHost, feeds }: ServerRules): string[] => {
  const pass = [
    `    proxy_pass ${platform};`,
    `    proxy_set_header Host ${platformHost};`,
    '    proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;',
    '    proxy_set_header X-Forwarded-Proto $scheme;',
    '    proxy_http_version 1.1;',
    '    client_max_body_size 1m;',
    '  }',
  ]
  return [
    '  location ^~ /_forms/ {',
    ...pass,
    ...(feeds ? FEED_PATHS.flatMap((path) => [`  location = ${path} {`, ...pass]) : []),
    ...(feeds ? ['  location ^~ /_feed/ {', ...pass] : []),
  ]
}

const escaped = (text: string): string => text.replace(/["\\]/g, '\\$&')

/** A quoted string of nginx; it has no way to write a `$` but a variable that is one. */
const quotedFor =
  (dollar: string) =>
  (text: string, isPattern = false): string =>
    isPattern
      ? `"${text.replace(/"/g, '\\"')}"`
      : `"${escaped(text).replaceAll('$', () => `\${${dollar.slice(1)}}`)}"`
