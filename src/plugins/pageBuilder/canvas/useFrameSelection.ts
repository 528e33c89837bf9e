'use client'
import { useEffect } from 'react'
import { locate } from '../../../core/builder/locate'
import { useEditor } from '../editor/EditorContext'
import type { EditorStore } from '../editor/editorStore'
import { elementOfBlock } from './elementOfBlock'

/** Frames that are waited for a new block to be drawn. */
const MOST_FRAMES = 60

/** Choosing several blocks on the canvas, and bringing a chosen one into view. */
export const useFrameSelection = (frame: Document | null): void => {
  const store = useEditor()

  useEffect(() => {
    if (!frame) return
    const onClick = (event: MouseEvent): void => {
      if (!event.ctrlKey && !event.metaKey && !event.shiftKey) return
      const element = (event.target as Element | null)?.closest?.('[data-puck-component]')
      const id = element?.getAttribute('data-puck-component')
      if (!id) return
      // The canvas would choose this one alone.
      event.preventDefault()
      event.stopImmediatePropagation()
      const { selection } = store.get()
      store.select(
        selection.includes(id) ? selection.filter((other) => other !== id) : [...selection, id],
      )
    }
    frame.addEventListener('click', onClick, true)
    return () => frame.removeEventListener('click', onClick, true)
  }, [frame, store])

  useEffect(() => {
    if (!frame) return
    const sheet = frame.createElement('style')
    frame.head.append(sheet)
    let shown: string | null = null
    const show = (): void => {
      const { selection } = store.get()
      sheet.textContent = selection
        .slice(0, -1)
        .map(
          (id) =>
            `[data-puck-component="${CSS.escape(id)}"]{outline:2px solid #2563eb;outline-offset:-2px}`,
        )
        .join('')
      const last = selection.at(-1) ?? null
      if (last !== shown && last) reveal({ frame, store, id: last, frames: MOST_FRAMES })
      shown = last
    }
    const unsubscribe = store.subscribe(show)
    return () => {
      unsubscribe()
      sheet.remove()
    }
  }, [frame, store])
}

type Reveal = { frame: Document; store: EditorStore; id: string; frames: number }

const reveal = ({ frames, ...at }: Reveal): void => {
  const { frame, store, id } = at
  const element = elementOfBlock(frame, id)
  const view = frame.defaultView
  if (!view) return
  if (!element) {
    // Another one was chosen meanwhile.
    if (frames === 0 || store.get().selection.at(-1) !== id) return
    approach(at)
    view.requestAnimationFrame(() => reveal({ ...at, frames: frames - 1 }))
    return
  }
  const { top, bottom } = element.getBoundingClientRect()
  const visible = top < view.innerHeight * 0.8 && bottom > view.innerHeight * 0.2
  if (!visible)
    element.scrollIntoView({ block: bottom - top > view.innerHeight ? 'start' : 'center' })
}

/** Scrolls towards a block that is not drawn yet: long pages draw only what is near the visible part. */
const approach = ({ frame, store, id }: Omit<Reveal, 'frames'>): void => {
  const { registry } = store
  const layout = store.layout()
  let root = id
  for (let at = locate({ layout, registry, id }); at?.parent;) {
    root = String(at.parent.id)
    at = locate({ layout, registry, id: root })
  }
  const indexes = new Map(layout.map((block, index) => [String(block.id), index]))
  const target = indexes.get(root)
  if (target === undefined) return
  let nearest: { distance: number; top: number } | null = null
  for (const element of frame.querySelectorAll('[data-puck-component]')) {
    const index = indexes.get(element.getAttribute('data-puck-component') ?? '')
    if (index === undefined) continue
    const distance = target - index
    if (!nearest || Math.abs(distance) < Math.abs(nearest.distance))
      nearest = { distance, top: element.getBoundingClientRect().top }
  }
  // Drawn, but for the block itself: nothing to scroll to yet.
  if (!nearest || nearest.distance === 0) return
  const average = frame.documentElement.scrollHeight / layout.length
  frame.defaultView?.scrollBy({
    top: nearest.top + nearest.distance * average,
    behavior: 'instant',
  })
}
