'use client'
import type { ScanStep } from '../../../core/brand/scan/scanSteps'
import { problemKey } from '../lib/problemKey'
import { useText } from '../text/useText'
import { Swatch } from '../parts/Swatch'
import { stepKey } from './stepKey'

/** The steps of a scan with what each has found. `isOver`: nothing of it runs any more. */
export const ScanSteps = ({
  steps,
  isOver = false,
}: {
  steps: readonly ScanStep[]
  isOver?: boolean
}) => {
  const { t } = useText()
  const stateText = ({ state, found }: ScanStep): string => {
    if (found > 0) return t('brandScan:foundCount', { count: found })
    if (state === 'done') return t('brandScan:stateNothing')
    if (isOver) return t('brandScan:stateStopped')
    return t(state === 'waiting' ? 'brandScan:stateWaiting' : 'brandScan:stateRunning')
  }
  return (
    <ol className="ts-scan-steps">
      {steps.map((step) => (
        <li data-state={isOver && step.state === 'running' ? 'stopped' : step.state} key={step.id}>
          <span aria-hidden="true" className="ts-scan-steps__mark" />
          <div>
            <p className="ts-scan-steps__name">
              {t(stepKey(step.id))} <span>{stateText(step)}</span>
            </p>
            {step.notes.length > 0 && (
              <ul>
                {step.notes.map(({ text, color, problem }, index) => (
                  <li data-problem={problem ? true : undefined} key={`${text} ${index}`}>
                    {color && <Swatch color={color} />}
                    <span title={problem ? t(problemKey(problem)) : undefined}>{text}</span>
                  </li>
                ))}
              </ul>
            )}
          </div>
        </li>
      ))}
    </ol>
  )
}
