'use client'
import { toast, useConfig } from '@payloadcms/ui'
import { useCallback } from 'react'
import { copyBlocks } from '../../../core/builder/clipboard/copyBlocks'
import { parseClipboard } from '../../../core/builder/clipboard/parseClipboard'
import { prepareForPaste } from '../../../core/builder/clipboard/prepareForPaste'
import { useCanvas } from '../canvas/CanvasContext'
import { foreignMedia } from '../paste/foreignMedia'
import { useAskForMedia } from '../paste/PasteContext'
import { readLibrary } from '../paste/readLibrary'
import { useText } from '../text/useText'
import type { TextKey } from '../text/keys'
import { useBuilder } from '../view/BuilderContext'
import { removeChosen } from './commands'
import { useEditor } from './EditorContext'
import { chosenRoots } from './editorStore'
import { insertNear } from './insertNear'

/** Copy and paste of blocks by the system's clipboard: also to other pages, sites and tenants. */
export const useClipboard = (): { copy: () => void; cut: () => void; paste: () => void } => {
  const store = useEditor()
  const { media } = useCanvas()
  const { data } = useBuilder()
  const { t } = useText()
  const askForMedia = useAskForMedia()
  const { api } = useConfig().config.routes
  const { tenantId, siteId } = data.scope

  const write = useCallback(async (): Promise<number> => {
    const ids = chosenRoots(store)
    if (ids.length === 0) return 0
    const clipboard = copyBlocks({
      layout: store.layout(),
      registry: store.registry,
      ids,
      source: { origin: location.origin, tenantId, siteId, pageId: data.id },
      media: Object.fromEntries(
        [...media.list()].map(([id, { variants, alt, width, height }]) => [
          id,
          {
            filename: variants[0]?.key ?? id,
            alt: alt ?? '',
            ...(variants[0]
              ? {
                  url: `${location.origin}${api}/media/file/${encodeURIComponent(variants[0].key)}`,
                }
              : {}),
            ...(width && height ? { width, height } : {}),
          },
        ]),
      ),
    })
    try {
      await navigator.clipboard.writeText(JSON.stringify(clipboard))
    } catch {
      toast.error(t('builder:clipboardForbidden'))
      return 0
    }
    return ids.length
  }, [api, data.id, media, siteId, store, t, tenantId])

  const copy = useCallback(() => {
    void write().then((count) => {
      if (count) toast.success(t('builder:copied', { count }))
    })
  }, [t, write])

  const cut = useCallback(() => {
    void write().then((count) => {
      if (count) removeChosen(store)
    })
  }, [store, write])

  const paste = useCallback(() => {
    void (async () => {
      const text = await navigator.clipboard.readText().catch(() => null)
      if (text === null) return toast.error(t('builder:clipboardForbidden'))
      const parsed = parseClipboard(text)
      if (!parsed.ok) return toast.error(t(`builder:paste_${parsed.reason}` as TextKey))
      const { clipboard } = parsed
      const { registry } = store
      const target = { tenantId, siteId, origin: location.origin }
      const foreign = await foreignMedia({
        clipboard,
        registry,
        target,
        library: readLibrary({ api, tenantId }),
      }).catch(() => null)
      if (!foreign) return toast.error(t('builder:pasteMediaUnread'))
      // What was found again needs no question; what was not is asked for together with it.
      const isFound = foreign.every(({ match }) => match)
      const mapMedia = isFound
        ? Object.fromEntries(foreign.map(({ id, match }) => [id, match?.id ?? null]))
        : await askForMedia(foreign)
      if (!mapMedia) return
      const { blocks, removed, unshared } = prepareForPaste({
        clipboard,
        registry,
        target,
        mapMedia,
        takesShared: data.sections === 'all',
      })
      if (blocks.length > 0)
        store.apply(insertNear(store, blocks), {
          label: 'stepPaste',
          select: blocks.map(({ id }) => String(id)),
        })
      if (isFound && foreign.length > 0)
        toast.info(t('builder:pasteMediaMapped', { count: foreign.length }))
      if (unshared > 0) toast.warning(t('builder:pasteUnshared', { count: unshared }))
      if (removed.length > 0)
        toast.warning(t('builder:pasteUnknown', { names: removed.join(', ') }))
    })()
  }, [api, askForMedia, data.sections, siteId, store, t, tenantId])

  return { copy, cut, paste }
}
