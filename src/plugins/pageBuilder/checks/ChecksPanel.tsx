'use client'
import { Banner, Button } from '@payloadcms/ui'
import { useId, useLayoutEffect, useRef, type ReactNode } from 'react'
import { CHECK_LEVELS, type CheckIssue, type CheckLevel } from '../../../core/checks/types'
import { IconButton } from '../parts/IconButton'
import { UiIcon } from '../parts/UiIcon'
import type { TextKey } from '../text/keys'
import { useText } from '../text/useText'
import { useChecks, useChecksState } from './ChecksContext'
import { IssueRow } from './IssueRow'
import { useFixable } from './useFixable'
import { WeightFigure } from './WeightFigure'

/** What is wrong with the page, over the blocks' column. */
export const ChecksPanel = (): ReactNode => (useChecks().open ? <OpenPanel /> : null)

const OpenPanel = (): ReactNode => {
  const { t } = useText()
  const id = useId()
  const panel = useRef<HTMLElement>(null)
  const { checker, setOpen, fix } = useChecks()
  const { issues, status, message, weight } = useChecksState()
  const isFixable = useFixable()
  const fixes = issues.flatMap((issue) => (issue.fix && isFixable(issue) ? [issue.fix] : []))

  useLayoutEffect(() => {
    const element = panel.current
    element?.focus()
    return () => {
      // What has the focus goes with the panel: back to the button that opens it.
      if (element?.contains(document.activeElement))
        document.querySelector<HTMLElement>('.ts-builder-checks-button')?.focus()
    }
  }, [])

  return (
    <aside className="ts-builder-checks" aria-labelledby={id} ref={panel} tabIndex={-1}>
      <header className="ts-builder-checks__head">
        <h2 id={id}>{t('builder:checks')}</h2>
        <IconButton icon="x" label={t('builder:close')} onClick={() => setOpen(false)} />
      </header>
      <div className="ts-builder-checks__body">
        {fixes.length > 1 ? (
          <Button size="small" margin={false} onClick={() => fix(fixes)}>
            {t('builder:checksFixAll', { count: fixes.length })}
          </Button>
        ) : null}
        {status === 'failed' ? (
          <Banner type="error">
            <div className="ts-builder-message" role="alert">
              <span>{t('builder:checksFailed', { message: message ?? '' })}</span>
              <Button
                size="small"
                margin={false}
                buttonStyle="secondary"
                onClick={() => void checker.now()}
              >
                {t('builder:tryAgain')}
              </Button>
            </div>
          </Banner>
        ) : null}
        {CHECK_LEVELS.map((level) => (
          <Group key={level} level={level} issues={issues.filter((one) => one.level === level)} />
        ))}
        {status === 'done' && issues.length === 0 ? (
          <div className="ts-builder-checks__clean">
            <UiIcon name="circle-check" size={28} />
            <strong>{t('builder:checksClean')}</strong>
            <span>{t('builder:checksCleanNote')}</span>
          </div>
        ) : null}
        <p className="ts-builder-checks__state" role="status">
          {status === 'running' || status === 'waiting' ? t('builder:checksRunning') : ''}
        </p>
        {weight ? <WeightFigure weight={weight} /> : null}
      </div>
    </aside>
  )
}

const Group = ({
  level,
  issues,
}: {
  level: CheckLevel
  issues: readonly CheckIssue[]
}): ReactNode => {
  const { t } = useText()
  const id = useId()
  if (issues.length === 0) return null
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>
        {t(`builder:checksLevel_${level}` as TextKey)} <span>{issues.length}</span>
      </h3>
      <ul>
        {issues.map((issue, index) => (
          <IssueRow key={`${issue.block} ${issue.field} ${issue.code} ${index}`} issue={issue} />
        ))}
      </ul>
    </section>
  )
}
