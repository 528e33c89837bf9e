'use client'
import { Button } from '@payloadcms/ui'
import type { ReactNode } from 'react'
import type { CheckIssue } from '../../../core/checks/types'
import { useText } from '../text/useText'
import { useMaybeAi } from './AiContext'

/** At an issue of the checks that a text can put right. */
export const FixWithAi = ({ issue }: { issue: CheckIssue }): ReactNode => {
  const { t } = useText()
  const ai = useMaybeAi()
  const fix = ai?.fixFor(issue)
  return ai && fix ? (
    <Button size="small" margin={false} buttonStyle="secondary" onClick={() => ai.fix(fix)}>
      {t('builder:aiFix')}
    </Button>
  ) : null
}
