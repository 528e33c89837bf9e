'use client'
import { Button } from '@payloadcms/ui'
import { useId, useState, type ReactNode } from 'react'
import { locate } from '../../../core/builder/locate'
import { useEditor, useEditorState } from '../editor/EditorContext'
import { UiIcon } from '../parts/UiIcon'
import { useBlockName } from '../text/useBlockName'
import { useText } from '../text/useText'
import { useAi } from './AiContext'
import { AiRefusal } from './AiRefusal'
import { GeneratedBy } from './GeneratedBy'
import { useHighlight } from './useHighlight'
import type { SuggestionItem } from './useSuggestions'

/** Order, missing sections and tones: each with its reason, to apply or dismiss. */
export const SuggestionsPart = (): ReactNode => {
  const { t } = useText()
  const id = useId()
  const { suggestions, isOnline } = useAi()
  const hasBlocks = useEditorState(({ history }) => history.present.length > 0)
  const { task, items, generation, look } = suggestions
  const [shown, setShown] = useState<string | null>(null)
  useHighlight(shown)
  return (
    <section className="ts-builder-ai__part" aria-labelledby={id}>
      <h3 id={id}>{t('builder:aiSuggestions')}</h3>
      <div className="ts-builder-ai__actions">
        <Button
          size="small"
          margin={false}
          buttonStyle="secondary"
          extraButtonProps={{
            'aria-disabled': !isOnline || !hasBlocks || task.isRunning || undefined,
          }}
          onClick={() => {
            if (isOnline && hasBlocks && !task.isRunning) look()
          }}
        >
          {t(items ? 'builder:aiLookAgain' : 'builder:aiLook')}
        </Button>
        {task.isRunning ? (
          <>
            <span role="status">{t('builder:aiLooking')}</span>
            <Button size="small" margin={false} buttonStyle="secondary" onClick={task.cancel}>
              {t('builder:aiCancel')}
            </Button>
          </>
        ) : null}
      </div>
      <AiRefusal error={task.error} onRetry={() => look()} onOffline={() => look('offline')} />
      {items?.length === 0 ? <p role="status">{t('builder:aiSuggestionsNone')}</p> : null}
      {items && items.length > 0 ? (
        <ul className="ts-builder-ai__list">
          {items.map((item) => (
            <Item key={item.id} item={item} onShow={setShown} />
          ))}
        </ul>
      ) : null}
      {generation && items && items.length > 0 ? <GeneratedBy generation={generation} /> : null}
    </section>
  )
}

const Item = ({
  item,
  onShow,
}: {
  item: SuggestionItem
  /** The block that it is about, while it is looked at. */
  onShow: (block: string | null) => void
}): ReactNode => {
  const { t } = useText()
  const nameOf = useBlockName()
  const store = useEditor()
  const { suggestions } = useAi()
  const layout = useEditorState(({ history }) => history.present)
  const { reason, change, isApplied } = item
  const about = change.op === 'insert' ? change.before : change.block
  const block = about ? locate({ layout, registry: store.registry, id: about })?.block : undefined
  const made = change.op === 'insert' ? change.blocks[0] : block
  return (
    <li
      onMouseEnter={() => onShow(about)}
      onMouseLeave={() => onShow(null)}
      onFocus={() => onShow(about)}
      onBlur={() => onShow(null)}
    >
      <strong>{made ? nameOf(made.blockType) : ''}</strong>
      <p>{reason}</p>
      <div className="ts-builder-ai__actions">
        {isApplied ? (
          <span className="ts-builder-ai__done" role="status">
            <UiIcon name="circle-check" /> {t('builder:aiApplied')}
          </span>
        ) : (
          <Button size="small" margin={false} onClick={() => suggestions.apply(item)}>
            {t('builder:aiApply')}
          </Button>
        )}
        {block && !isApplied ? (
          <Button
            size="small"
            margin={false}
            buttonStyle="secondary"
            onClick={() => store.select([String(block.id)])}
          >
            {t('builder:aiShow')}
          </Button>
        ) : null}
        <Button
          size="small"
          margin={false}
          buttonStyle="secondary"
          onClick={() => {
            onShow(null)
            suggestions.dismiss(item)
          }}
        >
          {t('builder:aiDismiss')}
        </Button>
      </div>
    </li>
  )
}
