import { invalid } from '../core/errors'
import { ENVIRONMENTS, type Environment } from '../core/release/types'

/** @throws TauseError `invalid`, naming those that there are. */
export const environmentNamed = (name: string): Environment => {
  const environment = ENVIRONMENTS.find((known) => known === name)
  if (!environment) throw invalid(`"${name}" is not one of: ${ENVIRONMENTS.join(', ')}.`)
  return environment
}
