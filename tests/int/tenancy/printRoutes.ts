export type Route = { method: string; path: string }

type WithEndpoints = { slug?: string; endpoints: false | { method: string; path: string }[] }

/** Every REST route that is registered, as JSON on standard output. Runs as a process of its own. */
const print = async (): Promise<void> => {
  const { default: config } = await import('../../../payload.config')
  const { collections, globals, endpoints } = await config
  const below = (prefix: string, { endpoints: own }: WithEndpoints): Route[] =>
    (own || []).map(({ method, path }) => ({
      method: method.toUpperCase(),
      path: `/api${prefix}${path === '/' ? '' : path}`,
    }))
  const routes = [
    ...below('', { endpoints: endpoints as { method: string; path: string }[] }),
    ...collections.flatMap((one) => below(`/${one.slug}`, one as WithEndpoints)),
    ...globals.flatMap((one) => below(`/globals/${one.slug}`, one as WithEndpoints)),
  ]
  // What the config has opened would keep the process alive.
  process.stdout.write(JSON.stringify(routes), () => process.exit())
}

await print()
