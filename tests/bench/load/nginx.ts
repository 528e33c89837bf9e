import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '../../helpers/freePort'
import type { HttpAnswer } from '../../helpers/httpGet'
import { httpGet } from '../../helpers/httpGet'
import { poll } from '../../helpers/apiClient'

const SECOND = 1000

// nginx writes these itself.
const OWN_HEADERS = new Set([
  'connection',
  'content-length',
  'content-type',
  'date',
  'etag',
  'keep-alive',
  'last-modified',
  'server',
  'transfer-encoding',
])

export type Nginx = { port: number; pid: number; stop: () => Promise<void> }

const quote = (value: string): string =>
  `"${value.replace(/(["\\])/g, '\\$1').replace(/\$/g, '${dollar}')}"`

/** The directives for a location that answer with the type and the headers of another server. */
export const addHeaders = (answer: HttpAnswer): string =>
  [
    'types { }',
    `default_type ${quote(String(answer.headers['content-type']))};`,
    ...Object.entries(answer.headers)
      .filter(([name]) => !OWN_HEADERS.has(name))
      .map(([name, value]) => `add_header ${name} ${quote(String(value))};`),
  ]
    .map((line) => `      ${line}`)
    .join('\n')

/** A configuration of one process around servers. A `$` in a value is `${dollar}`. */
export const httpBlock = ({
  root,
  cached,
  body,
}: {
  root: string
  /** Open files to keep. */
  cached: number
  body: string
}): string => `
daemon off;
master_process off;
worker_processes 1;
worker_rlimit_nofile ${cached + 2048};
pid ${root}/nginx.pid;
error_log ${root}/error.log;
events { worker_connections 1024; }
http {
  access_log off;
  sendfile on;
  tcp_nopush on;
  keepalive_requests 1000000000;
  keepalive_timeout 65s;
  open_file_cache max=${cached} inactive=60s;
  open_file_cache_valid 60s;
  client_body_temp_path ${root}/tmp;
  proxy_temp_path ${root}/tmp;
  fastcgi_temp_path ${root}/tmp;
  uwsgi_temp_path ${root}/tmp;
  scgi_temp_path ${root}/tmp;
  geo $dollar { default "$"; }
${body}
}
`

// A file that is compressed already, sent as it is: the same bytes, and no module needed.
const configure = ({
  port,
  root,
  answer,
}: {
  port: number
  root: string
  answer: HttpAnswer
}): string =>
  httpBlock({
    root,
    cached: 100,
    body: `  server {
    listen 127.0.0.1:${port};
    location = / {
      root ${root};
      try_files /page =404;
${addHeaders(answer)}
    }
  }`,
  })

/** Starts an nginx of one process that answers `/` with the body and the headers of `answer`. */
export const startNginx = async (binary: string, answer: HttpAnswer): Promise<Nginx> => {
  const root = await mkdtemp(join(tmpdir(), 'tause-nginx-'))
  const port = await freePort()
  await mkdir(join(root, 'tmp'))
  await writeFile(join(root, 'page'), answer.body)
  await writeFile(join(root, 'nginx.conf'), configure({ port, root, answer }))
  const child = spawn(binary, ['-p', root, '-c', join(root, 'nginx.conf')], { stdio: 'ignore' })
  const ended = new Promise((resolve) => child.once('close', resolve))
  const kill = (): void => void child.kill('SIGKILL')
  process.once('exit', kill)
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM')
    await ended
    process.off('exit', kill)
    await rm(root, { recursive: true, force: true })
  }
  try {
    await poll({
      ask: () => httpGet(`http://127.0.0.1:${port}/`).catch(() => ({ status: 0 })),
      accept: ({ status }) => status === 200,
      what: 'An answer of nginx',
      timeout: 10 * SECOND,
    })
  } catch (error) {
    await stop()
    throw error
  }
  return { port, pid: child.pid ?? 0, stop }
}
