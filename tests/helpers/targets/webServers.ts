import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'

export type WebServer = { name: string; port: number; stop: () => Promise<void> }

const DEADLINE = 15_000

const accepts = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
  })

/** Runs a server in the foreground until it is stopped. @throws with what it said, when it does not start. */
const run = async (
  name: string,
  port: number,
  command: string,
  args: string[],
  folder: string,
): Promise<WebServer> => {
  const child = spawn(command, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder },
  })
  let said = ''
  let ended = false
  const end = new Promise<void>((done) =>
    child.once('close', () => {
      ended = true
      done()
    }),
  )
  child.once('error', (error) => (said += String(error)))
  child.stdout.on('data', (text) => (said += String(text)))
  child.stderr.on('data', (text) => (said += String(text)))
  const deadline = Date.now() + DEADLINE
  while (!(await accepts(port))) {
    if (ended || Date.now() > deadline) {
      child.kill('SIGKILL')
      throw new Error(`${name} did not start: ${said}`)
    }
    await delay(50)
  }
  return {
    name,
    port,
    stop: async () => {
      child.kill('SIGTERM')
      await end
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Debian's nginx with nothing but the generated site. */
export const startNginx = async (target: string, port: number): Promise<WebServer> => {
  const folder = await mkdtemp(join(tmpdir(), 'nginx-'))
  const paths = ['body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
  for (const path of paths) await mkdir(join(folder, path))
  const own = (process.getuid?.() ?? 0) === 0 ? 'user root;' : ''
  await writeFile(
    join(folder, 'nginx.conf'),
    `${own}
daemon off; worker_processes 1; pid ${folder}/pid; error_log stderr;
events { worker_connections 256; }
http {
  access_log off; gzip on; include /etc/nginx/mime.types; default_type application/octet-stream;
  client_body_temp_path ${folder}/body; proxy_temp_path ${folder}/proxy; fastcgi_temp_path ${folder}/fastcgi;
  uwsgi_temp_path ${folder}/uwsgi; scgi_temp_path ${folder}/scgi;
  include ${target}/current/nginx.conf;
}
`,
  )
  return run('nginx', port, 'nginx', ['-p', folder, '-c', join(folder, 'nginx.conf')], folder)
}

export const startCaddy = async (target: string, port: number): Promise<WebServer> => {
  const folder = await mkdtemp(join(tmpdir(), 'caddy-'))
  const file = join(folder, 'Caddyfile')
  await writeFile(file, `{\n  admin off\n  auto_https off\n}\nimport ${target}/current/Caddyfile\n`)
  return run('Caddy', port, 'caddy', ['run', '--config', file, '--adapter', 'caddyfile'], folder)
}
