import { buildWorld } from './world'
import { matrixTests, runTest, inParallel, keyOf } from './runMatrix'
const keep = setInterval(() => {}, 1000)
const t0 = Date.now()
const stat = new Map<string, [number, number]>()
const real = globalThis.fetch
globalThis.fetch = (async (u: any, i: any) => { const t = performance.now(); const r = await real(u, i); const q = String(u).replace(/^http:..[^/]+/, '').replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'ID').replace(/=.*$/, ''); const k = (i?.method ?? 'GET') + ' ' + q + (q.includes('graphql') ? ' ' + String(i.body).slice(10, 45) : ''); const e = stat.get(k) ?? [0, 0]; e[0] += performance.now() - t; e[1]++; stat.set(k, e); return r }) as any
const show = () => console.log([...stat].sort((a, b) => b[1][0] - a[1][0]).slice(0, 25).map(([k, [ms, n]]) => `${Math.round(ms)} ms / ${n} = ${Math.round(ms / n)}  ${k}`).join('\n'))

const world = await buildWorld()
console.log('world', Date.now() - t0, 'ready', world.app.readySeconds); show(); stat.clear()
const slow: [number, string][] = []
const done = async () => { show(); console.log('all', Date.now() - t0, world.recorder.seen, world.recorder.leaks.length, world.recorder.leaks.slice(0, 5)); console.log(slow.sort((a, b) => b[0] - a[0]).slice(0, 8)); await world.app.stop(); process.exit() }
setTimeout(() => void done(), Number(process.env.LIMIT ?? 60) * 1000)
await inParallel(matrixTests(), 6, async (test) => {
  const t = Date.now(); const r = await runTest(world, test); slow.push([Date.now() - t, keyOf(test)])
  for (const f of r.failures) console.log('FAIL', keyOf(test), '|', f.slice(0, 260))
}).catch((e) => console.log('ERR', e))
await done()
