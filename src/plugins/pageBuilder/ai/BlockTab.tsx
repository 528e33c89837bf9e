'use client'
import { Button } from '@payloadcms/ui'
import { useId, useState, type ReactNode } from 'react'
import { textsOf } from '../../../core/ai/texts'
import type { RewriteMode } from '../../../core/ai/offline/rewriteText'
import type { BlockData } from '../../../core/blocks/types'
import { blockLabel } from '../../../core/builder/blockLabel'
import { locate } from '../../../core/builder/locate'
import { useEditor, useEditorState } from '../editor/EditorContext'
import { lockReason } from '../editor/lockReason'
import { LockNote } from '../parts/LockNote'
import type { TextKey } from '../text/keys'
import { useBlockName } from '../text/useBlockName'
import { useText } from '../text/useText'
import { useBuilder } from '../view/BuilderContext'
import { useAi } from './AiContext'
import { AiRefusal } from './AiRefusal'
import { ProposalCard } from './ProposalCard'
import { useLanguages, type Language } from './useLanguages'
import { WithBrand } from './WithBrand'

const MODES: readonly { mode: RewriteMode; label: TextKey }[] = [
  { mode: 'shorter', label: 'builder:aiShorter' },
  { mode: 'longer', label: 'builder:aiLonger' },
  { mode: 'warmer', label: 'builder:aiWarmer' },
  { mode: 'formal', label: 'builder:aiFormal' },
  { mode: 'simpler', label: 'builder:aiSimpler' },
  { mode: 'onBrand', label: 'builder:aiOnBrand' },
]

/** Longest wish that the API takes. */
const MAX_WISH = 500

/** The texts of the chosen block, written anew: before, after, accept or reject. */
export const BlockTab = (): ReactNode => {
  const { t } = useText()
  const { proposing } = useAi()
  const { registry } = useEditor()
  const layout = useEditorState(({ history }) => history.present)
  const chosen = useEditorState(({ selection }) => selection.at(-1) ?? null)
  const block = chosen ? (locate({ layout, registry, id: chosen })?.block ?? null) : null
  const { task, proposal, asked, propose, reject } = proposing
  return (
    <>
      {block ? (
        <Wishes key={chosen} block={block} />
      ) : (
        <p className="ts-builder-empty">{t('builder:aiChooseBlock')}</p>
      )}
      {task.isRunning ? (
        <div className="ts-builder-ai__actions" role="status">
          <span>{t('builder:aiWriting')}</span>
          <Button size="small" margin={false} buttonStyle="secondary" onClick={reject}>
            {t('builder:aiCancel')}
          </Button>
        </div>
      ) : null}
      {asked ? (
        <AiRefusal
          error={task.error}
          onRetry={() => propose(asked.block, asked.wish)}
          onOffline={() => propose(asked.block, asked.wish, 'offline')}
        />
      ) : null}
      {proposal ? <ProposalCard key={proposal.generation.id} proposal={proposal} /> : null}
    </>
  )
}

const Wishes = ({ block }: { block: BlockData }): ReactNode => {
  const { t } = useText()
  const id = useId()
  const nameOf = useBlockName()
  const { registry, contentOnly } = useEditor()
  const { proposing, isOnline } = useAi()
  const languages = useLanguages()
  const [wish, setWish] = useState('')
  const { locale } = useBuilder().data.canvas.page
  const isOther = ({ tag }: Language): boolean => tag.split('-')[0] !== locale.split('-')[0]
  const [to, setTo] = useState((languages.find(isOther) ?? languages[0])?.tag ?? locale)
  const { task, propose } = proposing
  const label = blockLabel({ block, registry })
  const type = nameOf(block.blockType)
  const locked = block.lock === 'all' ? lockReason(block, contentOnly) : null
  const hasTexts = textsOf({ layout: [block], registry }).length > 0
  const waiting = { 'aria-disabled': !isOnline || task.isRunning || undefined }
  const ask = (wanted: Parameters<typeof propose>[1]): void => {
    if (isOnline && !task.isRunning) propose(String(block.id), wanted)
  }
  return (
    <>
      <h3 className="ts-builder-ai__title">
        {t('builder:aiTextsOf', { name: label === type ? type : `${type}: ${label}` })}
      </h3>
      {locked ? (
        <LockNote>{t(locked)}</LockNote>
      ) : hasTexts ? (
        <>
          <p className="ts-builder-ai__note">{t('builder:aiRewriteNote')}</p>
          <WithBrand>
            <div className="ts-builder-ai__actions">
              {MODES.map(({ mode, label: words }) => (
                <Button
                  key={mode}
                  size="small"
                  margin={false}
                  buttonStyle="secondary"
                  extraButtonProps={waiting}
                  onClick={() => ask({ kind: 'mode', mode })}
                >
                  {t(words)}
                </Button>
              ))}
            </div>
            <form
              className="ts-builder-ai__line"
              onSubmit={(event) => {
                event.preventDefault()
                if (wish.trim()) ask({ kind: 'wish', wish: wish.trim() })
              }}
            >
              <label htmlFor={`${id}-wish`}>{t('builder:aiWish')}</label>
              <input
                id={`${id}-wish`}
                maxLength={MAX_WISH}
                placeholder={t('builder:aiWishHint')}
                value={wish}
                onChange={({ target }) => setWish(target.value)}
              />
              <Button
                type="submit"
                size="small"
                margin={false}
                buttonStyle="secondary"
                extraButtonProps={waiting}
              >
                {t('builder:aiWishSend')}
              </Button>
            </form>
          </WithBrand>
          <form
            className="ts-builder-ai__line"
            onSubmit={(event) => {
              event.preventDefault()
              ask({ kind: 'translate', to })
            }}
          >
            <label htmlFor={`${id}-to`}>{t('builder:aiTranslateTo')}</label>
            <select id={`${id}-to`} value={to} onChange={({ target }) => setTo(target.value)}>
              {languages.map(({ tag, name }) => (
                <option key={tag} value={tag}>
                  {name}
                </option>
              ))}
            </select>
            <Button
              type="submit"
              size="small"
              margin={false}
              buttonStyle="secondary"
              extraButtonProps={waiting}
            >
              {t('builder:aiTranslate')}
            </Button>
          </form>
        </>
      ) : null}
    </>
  )
}
