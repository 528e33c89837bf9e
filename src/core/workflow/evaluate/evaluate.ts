import type { TeamStep } from '../step'
import { branched, group, mapped } from './groups'
import { leaf, leafOf } from './leaf'
import type { Evaluated, Outcome } from './outcome'
import { approved, looped, managed } from './rounds'

/** How far a step is, by the records of all in it. */
export const evaluate = ({ step, scope, latest }: Evaluated<TeamStep>): Outcome => {
  switch (step.type) {
    case 'sequence':
    case 'parallel':
      return group({ step, scope, latest, evaluate })
    case 'map':
      return mapped({ step, scope, latest, evaluate })
    case 'branch':
      return branched({ step, scope, latest, evaluate })
    case 'loop':
      return looped({ step, scope, latest, evaluate })
    case 'manager':
      return managed({ step, scope, latest, evaluate })
    case 'approve':
      return approved({ step, scope, latest, evaluate })
    default:
      return leaf({
        latest,
        ...leafOf(step, scope),
        bind: (output) => ({ [step.id]: output }),
      })
  }
}
