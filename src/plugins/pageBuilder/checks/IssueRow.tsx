'use client'
import { Button, useConfig } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import type { ReactNode } from 'react'
import type { CheckIssue } from '../../../core/checks/types'
import type { TextKey } from '../text/keys'
import { useText } from '../text/useText'
import { FixWithAi } from '../ai/FixWithAi'
import { useBuilder } from '../view/BuilderContext'
import { useChecks } from './ChecksContext'
import { IssueWords } from './IssueWords'
import { useFixable } from './useFixable'

/** An issue: a click chooses its block and field; the page's own fields are in the form. */
export const IssueRow = ({
  issue,
  inBlock = false,
}: {
  issue: CheckIssue
  /** Stands with its block, which need not be named. @default false */
  inBlock?: boolean
}): ReactNode => {
  const { t } = useText()
  const { config } = useConfig()
  const { data } = useBuilder()
  const { show, fix } = useChecks()
  const isFixable = useFixable()
  const form = formatAdminURL({
    adminRoute: config.routes.admin,
    path: `/collections/${data.collection}/${data.id}`,
  })
  return (
    <li className="ts-builder-checks__issue">
      {issue.block ? (
        <button type="button" onClick={() => show(issue)}>
          <IssueWords issue={issue} isNamed={!inBlock} />
        </button>
      ) : (
        <div>
          <IssueWords issue={issue} />
          {issue.field ? <a href={form}>{t('builder:checksInForm')}</a> : null}
        </div>
      )}
      {issue.section ? (
        <a
          href={formatAdminURL({
            adminRoute: config.routes.admin,
            path: `/collections/sections/${issue.section.id}/builder`,
          })}
        >
          {t('builder:checksInSection')}
        </a>
      ) : null}
      {issue.fix && isFixable(issue) ? (
        <Button
          size="small"
          margin={false}
          buttonStyle="secondary"
          onClick={() => issue.fix && fix([issue.fix])}
        >
          {t(`builder:checksFix_${issue.fix.name}` as TextKey)}
        </Button>
      ) : null}
      <FixWithAi issue={issue} />
    </li>
  )
}
