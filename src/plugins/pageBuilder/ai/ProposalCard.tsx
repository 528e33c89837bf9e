'use client'
import { Button, toast } from '@payloadcms/ui'
import { useEffect, useId, useRef, type ReactNode } from 'react'
import { useText } from '../text/useText'
import { useAi } from './AiContext'
import { GeneratedBy } from './GeneratedBy'
import type { Proposal } from './useProposing'
import { useHighlight } from './useHighlight'
import { WordDiff } from './WordDiff'

/** A block's texts before and after, to accept or reject. */
export const ProposalCard = ({ proposal }: { proposal: Proposal }): ReactNode => {
  const { t } = useText()
  const id = useId()
  const { proposing, alts } = useAi()
  const card = useRef<HTMLElement>(null)
  const { changes, locked, generation, wish } = proposal
  useHighlight(proposal.block)

  useEffect(() => {
    const { activeElement: active } = document
    if (active === document.body || active?.closest('.ts-builder-ai')) card.current?.focus()
  }, [])

  // A picture whose only text is its medium's is changed in the library, not on the page.
  const picture = wish.kind === 'fix' && wish.fix.kind === 'alt' ? wish.fix : null
  const inLibrary = picture?.path === null
  const accept = (): void => {
    const [change] = changes
    if (inLibrary && picture && change) {
      const item = { ...picture, text: change.after, generation, isDone: false }
      void alts.accept([item]).then((done) => {
        if (!done) return toast.error(t('builder:aiAltNotSaved'))
        proposing.reject()
        toast.success(t('builder:aiAltTaken'))
      })
      return
    }
    const outcome = proposing.accept()
    if (!outcome) return
    if (outcome.stale < changes.length) toast.success(t('builder:aiAccepted'))
    if (outcome.stale > 0) toast.warning(t('builder:aiStale', { count: outcome.stale }))
  }

  return (
    <section className="ts-builder-ai__card" aria-labelledby={id} ref={card} tabIndex={-1}>
      <h3 id={id} className="ts-builder-hidden">
        {t('builder:aiBefore')} / {t('builder:aiAfter')}
      </h3>
      {changes.map(({ block, path, before, after }) => (
        <WordDiff key={`${block} ${path}`} before={before} after={after} />
      ))}
      {changes.length === 0 ? (
        <p>
          {t(
            generation.generator === 'offline'
              ? 'builder:aiNothingChangedOffline'
              : 'builder:aiNothingChanged',
          )}
        </p>
      ) : null}
      {locked > 0 ? (
        <p className="ts-builder-ai__note">{t('builder:aiLockedLeft', { count: locked })}</p>
      ) : null}
      {inLibrary ? <p className="ts-builder-ai__note">{t('builder:aiAltMedia')}</p> : null}
      <GeneratedBy generation={generation} />
      <div className="ts-builder-ai__actions">
        {changes.length > 0 ? (
          <Button size="medium" margin={false} onClick={accept}>
            {t('builder:aiAccept')}
          </Button>
        ) : null}
        <Button
          size="medium"
          margin={false}
          buttonStyle="secondary"
          onClick={() => proposing.reject()}
        >
          {t(changes.length > 0 ? 'builder:aiReject' : 'builder:aiDismiss')}
        </Button>
      </div>
    </section>
  )
}
