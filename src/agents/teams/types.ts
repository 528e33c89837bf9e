import type { z } from 'zod'
import type { teamDefinitionSchema } from '../../core/workflow/team'

type Said = { en: string; es: string }

/** A team that comes with the platform. Its version grows with every change of its steps. */
export type BuiltInTeam = {
  id: string
  version: string
  name: Said
  description: Said
  definition: z.input<typeof teamDefinitionSchema>
}
