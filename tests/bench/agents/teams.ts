import { type AgentTeams, agentTeams, TOPIC } from '../../helpers/agentTeams'
import { startApp } from '../../helpers/startApp'

export type TeamFigures = {
  id: string
  /** From the request that starts it to its end, decisions included. */
  seconds: number
  drafts: number
  state: string
}

/** Each built-in team once, on a fresh installation, without a language model; questions are approved at once. */
export const teams = async (log: (line: string) => void): Promise<TeamFigures[]> => {
  const app = await startApp()
  try {
    const kit = await agentTeams(app)
    const { items } = await kit.ok('GET', '/agent-teams')
    const figures: TeamFigures[] = []
    for (const { id, definition } of items) {
      log(`teams: ${id}`)
      const asked = definition.brief.map(({ name }: { name: string }) => name)
      const given = { topic: TOPIC, channels: [kit.feed], pages: 5 }
      figures.push(await measure({ kit, id, brief: pick(given, asked) }))
    }
    return figures
  } finally {
    await app.stop()
  }
}

const pick = (given: Record<string, unknown>, names: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(Object.entries(given).filter(([name]) => names.includes(name)))

const measure = async ({
  kit,
  id,
  brief,
}: {
  kit: AgentTeams
  id: string
  brief: Record<string, unknown>
}): Promise<TeamFigures> => {
  const started = performance.now()
  const run = await kit.start(id, brief)
  const first = await kit.rested(run.id)
  if (first.state === 'suspended')
    await kit.decide(await kit.asked(run.id), { decision: 'approve' })
  const { state, drafts } = await kit.ended(run.id)
  const seconds = (performance.now() - started) / 1000
  return { id, seconds: Math.round(seconds * 100) / 100, drafts: drafts.length, state }
}
