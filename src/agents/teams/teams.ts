import { campaignLaunch } from './campaignLaunch'
import { ecommerceOptimisation } from './ecommerceOptimisation'
import { researchReport } from './researchReport'
import { seoRefresh } from './seoRefresh'
import { supportAnswers } from './supportAnswers'
import type { BuiltInTeam } from './types'
import { weeklyContent } from './weeklyContent'

/** The teams of the house. */
export const builtInTeams: readonly BuiltInTeam[] = [
  campaignLaunch,
  weeklyContent,
  seoRefresh,
  researchReport,
  supportAnswers,
  ecommerceOptimisation,
]
