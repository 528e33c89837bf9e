import { ROLE_NAMES, ROLES } from '../../core/agents/roles'
import { KNOWN_TOOLS } from '../../core/agents/toolNames'
import { validateTeam } from '../../core/workflow/validateTeam'
import { tools } from '../tools/tools'
import { TOOL_NAMES, isReadingTool } from '../../core/agents/toolNames'
import { builtInTeams } from './teams'

describe('the built-in teams', () => {
  it.each(builtInTeams.map((team) => [team.id, team] as const))('%s is valid', (_, team) => {
    const checked = validateTeam(team.definition, {
      agents: new Set(ROLE_NAMES),
      tools: KNOWN_TOOLS,
      allowed: (agent, tool) => ROLES[agent as 'analyst'].tools.includes(tool as 'auditSeo'),
    })
    expect('issues' in checked ? checked.issues : []).toEqual([])
  })

  it('name tools that there are, each reading as it says', () => {
    expect(tools.map(({ name }) => name)).toEqual(TOOL_NAMES)
    for (const { name, reads } of tools) expect([name, reads]).toEqual([name, isReadingTool(name)])
  })
})
