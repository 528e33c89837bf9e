'use client'
import { Button } from '@payloadcms/ui'
import { useEffect, useId, useState, type ReactNode } from 'react'
import type { LoggedGeneration } from '../../../core/api/aiAnswers'
import { FramedBlocks } from '../canvas/FramedBlocks'
import { useEditor } from '../editor/EditorContext'
import type { TextKey } from '../text/keys'
import { useText } from '../text/useText'
import { relativeTime } from '../versions/relativeTime'
import { useBuilder } from '../view/BuilderContext'
import { useAi } from './AiContext'
import { callAi } from './callAi'
import { GeneratedBy } from './GeneratedBy'
import { useInsert } from './useInsert'

/** Entries of the log that are shown. */
const MOST = 30

/** What was generated for this page: to insert again, and what it has cost. */
export const RecentTab = (): ReactNode => {
  const { t } = useText()
  const { kept, data } = useAi()
  return (
    <>
      {kept.length === 0 && !data.can.readLog ? (
        <p className="ts-builder-empty">{t('builder:aiRecentEmpty')}</p>
      ) : null}
      {kept.length > 0 ? <Kept /> : null}
      {data.can.readLog ? <Log /> : null}
    </>
  )
}

const Kept = (): ReactNode => {
  const { t, language } = useText()
  const id = useId()
  const { contentOnly } = useEditor()
  const { kept } = useAi()
  const { insert, question } = useInsert()
  return (
    <section className="ts-builder-ai__part" aria-labelledby={id}>
      <h3 id={id}>{t('builder:aiRecentMine')}</h3>
      <p className="ts-builder-ai__note">{t('builder:aiRecentMineNote')}</p>
      <ul className="ts-builder-ai__list">
        {kept.map(({ generation, blocks, of, brief, at }) => (
          <li key={generation.id}>
            <FramedBlocks blocks={blocks} />
            <p>
              <strong>{t(`builder:aiWhat_${of}` as TextKey)}</strong>
              {brief ? ` · ${brief}` : ''}
            </p>
            <span className="ts-builder-ai__note">{relativeTime({ moment: at, language })}</span>
            <GeneratedBy generation={generation} />
            {contentOnly ? null : (
              <Button
                size="small"
                margin={false}
                buttonStyle="secondary"
                onClick={() => insert(blocks, of)}
              >
                {t('builder:aiInsertAgain')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {question}
    </section>
  )
}

const Log = (): ReactNode => {
  const { t, language } = useText()
  const id = useId()
  const { data: ai, kept } = useAi()
  const { data } = useBuilder()
  const [items, setItems] = useState<LoggedGeneration[] | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  const [turn, setTurn] = useState(0)
  const { collection, id: documentId } = data
  const { tenantId } = data.scope

  useEffect(() => {
    const controller = new AbortController()
    const query = new URLSearchParams({
      limit: String(MOST),
      document: `${collection}/${documentId}`,
      ...(tenantId ? { tenantId } : {}),
    })
    callAi<{ items: LoggedGeneration[] }>({
      api: ai.api,
      operation: `generations?${query}`,
      signal: controller.signal,
    }).then(
      (answer) => {
        setFailure(null)
        setItems(answer.items)
      },
      (error: unknown) => {
        if (!controller.signal.aborted)
          setFailure(error instanceof Error ? error.message : String(error))
      },
    )
    return () => controller.abort()
    // What is written now is in the log, too.
  }, [ai.api, collection, documentId, tenantId, turn, kept])

  return (
    <section className="ts-builder-ai__part" aria-labelledby={id}>
      <h3 id={id}>{t('builder:aiRecentLog')}</h3>
      <p className="ts-builder-ai__note">{t('builder:aiRecentLogNote')}</p>
      {failure ? (
        <div className="ts-builder-message" role="alert">
          <span>{t('builder:aiLogUnread', { message: failure })}</span>
          <Button size="small" margin={false} onClick={() => setTurn((now) => now + 1)}>
            {t('builder:tryAgain')}
          </Button>
        </div>
      ) : null}
      {items?.length === 0 ? (
        <p className="ts-builder-empty">{t('builder:aiRecentEmpty')}</p>
      ) : null}
      {items ? (
        <ul className="ts-builder-ai__log">
          {items.map((item) => (
            <li key={item.id}>
              <span>
                <strong>{item.kind}</strong> · {t(`builder:aiLogState_${item.state}` as TextKey)}
                {item.error ? ` (${item.error})` : ''} ·{' '}
                {relativeTime({ moment: item.createdAt, language })}
              </span>
              <GeneratedBy generation={item} />
            </li>
          ))}
        </ul>
      ) : failure ? null : (
        <p role="status">{t('builder:loading')}</p>
      )}
    </section>
  )
}
