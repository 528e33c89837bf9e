import { withDescendants } from '../../core/workflow/childrenOf'
import { inLanguage } from './inLanguage'
import { builtInTeams } from './teams'

const titlesOf = (language: 'en' | 'es', team: (typeof builtInTeams)[number]) =>
  inLanguage(team, language)
    .steps.flatMap(withDescendants)
    .map(({ id, title }) => [id, title])

describe('the steps of built-in teams', () => {
  it.each(builtInTeams.map((team) => [team.id, team] as const))(
    'of %s have other titles in Spanish, and are the same ones',
    (_, team) => {
      const [english, spanish] = [titlesOf('en', team), titlesOf('es', team)]
      expect(spanish.map(([id]) => id)).toEqual(english.map(([id]) => id))
      const left = english.filter(
        ([, title], index) => title !== undefined && title === spanish[index]?.[1],
      )
      expect(left).toEqual([])
    },
  )
})
