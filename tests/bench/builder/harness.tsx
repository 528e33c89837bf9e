import '@puckeditor/core/no-external.css'
import { createUsePuck, Puck, useGetPuck } from '@puckeditor/core'
import { useState, type ReactNode } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { blockRegistry } from '../../../src/blocks/library'
import { createTokens } from '../../../src/core/brand/tokens'
import { indexBlocks } from '../../../src/core/builder/indexBlocks'
import { updateBlock } from '../../../src/core/builder/updateBlock'
import { Canvas } from '../../../src/plugins/pageBuilder/canvas/Canvas'
import { CanvasContext } from '../../../src/plugins/pageBuilder/canvas/CanvasContext'
import { canvasServices } from '../../../src/plugins/pageBuilder/canvas/canvasServices'
import { canvasSlot } from '../../../src/plugins/pageBuilder/canvas/CanvasSlot'
import { FrameContext } from '../../../src/plugins/pageBuilder/canvas/FrameContext'
import { createMediaStore } from '../../../src/plugins/pageBuilder/canvas/mediaStore'
import { EditorContext } from '../../../src/plugins/pageBuilder/editor/EditorContext'
import { createEditorStore } from '../../../src/plugins/pageBuilder/editor/editorStore'
import { canvasCss } from '../../../src/plugins/pageBuilder/server/canvasCss'
import { neutralSurroundings } from '../../../src/plugins/pageBuilder/server/neutralSurroundings'
import { BuilderContext } from '../../../src/plugins/pageBuilder/view/BuilderContext'
import { realLayout, trivialData } from './nodes'

// What the measurement drives in a browser: the builder's canvas with real blocks, and Puck alone with
// blocks that draw a line of text. Both show as many blocks, in an iframe, with the same drawing of frames.

type Measured = { open: () => Promise<number>; edit: (nth: number) => Promise<number> }

const host = document.getElementById('host') as HTMLElement

const twoFrames = (): Promise<void> =>
  new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())))

const canvasDocument = (): Document | null | undefined =>
  document.querySelector('iframe')?.contentDocument

const blocksShown = (): number =>
  canvasDocument()?.querySelectorAll('[data-puck-component]').length ?? 0

/** Until as many blocks are drawn; fewer where those out of view are left out, at least a screen of them. */
const untilShown = async (count: number): Promise<void> => {
  while (blocksShown() < count) await new Promise((resolve) => requestAnimationFrame(resolve))
  await twoFrames()
}

const timed = async (act: () => Promise<void> | void): Promise<number> => {
  const start = performance.now()
  await act()
  return performance.now() - start
}

let root: Root | null = null

const mount = (node: ReactNode): void => {
  root?.unmount()
  root = createRoot(host)
  root.render(node)
}

const ours = (count: number): Measured => {
  const layout = realLayout(count)
  const store = createEditorStore({ layout, registry: blockRegistry })
  const sent = fromServer()
  const leaves = [...indexBlocks({ layout, registry: blockRegistry }).values()]
    .filter(({ depth, block }) => depth === 1 && block.blockType === 'heading')
    .map(({ block }) => String(block.id))
  return {
    open: () =>
      timed(async () => {
        mount(<Ours store={store} sent={sent} />)
        await untilShown(Math.min(count, 40))
      }),
    edit: (nth) =>
      timed(async () => {
        // Of those on the screen: a change to what is not drawn costs nothing.
        const drawn = leaves.filter((leaf) =>
          canvasDocument()?.querySelector(`[data-puck-component="${leaf}"]`),
        )
        const id = drawn[nth % drawn.length] ?? ''
        const tree = { layout: store.layout(), registry: blockRegistry }
        const block = indexBlocks(tree).get(id)?.block
        store.apply(updateBlock({ ...tree, id, data: { ...block, text: `Edited ${nth}` } }), {
          label: 'edit',
          select: [],
        })
        await twoFrames()
      }),
  }
}

/** What the server sends with the builder, made before the clock starts. */
const fromServer = () => {
  const data = neutralSurroundings({ id: 'bench' })
  const tokens = createTokens({ style: data.tokens.style })
  const fontUrl = (file: string): string => `/fonts/${file}`
  return {
    page: data.page,
    tokens,
    css: canvasCss({ tokens, registry: blockRegistry, fontUrl }),
  }
}

type Sent = ReturnType<typeof fromServer>

const Ours = ({
  store,
  sent,
}: {
  store: ReturnType<typeof createEditorStore>
  sent: Sent
}): ReactNode => {
  const [values] = useState(() => {
    const media = createMediaStore({ media: [], api: '/api' })
    return {
      canvas: {
        page: sent.page,
        media,
        services: {
          ...canvasServices({
            registry: blockRegistry,
            data: { pages: [], icons: {}, tokens: sent.tokens },
            media,
            api: '/api',
            scheme: 'light' as const,
          }),
          slot: canvasSlot,
        },
      },
      frame: {
        css: sent.css,
        locale: 'en',
        title: 'Page',
        scheme: { value: 'light' as const, character: 'technical' },
        onDocument: () => undefined,
      },
    }
  })
  return (
    <EditorContext value={store}>
      <CanvasContext value={values.canvas}>
        <FrameContext value={values.frame}>
          <BuilderContext value={{ frame: null, readOnly: false } as never}>
            <Canvas readOnly={false}>
              <Preview />
            </Canvas>
          </BuilderContext>
        </FrameContext>
      </CanvasContext>
    </EditorContext>
  )
}

const Preview = (): ReactNode => (
  <div style={{ width: 1280, height: 800 }}>
    <Puck.Preview />
  </div>
)

const config = {
  components: {
    Box: {
      fields: { content: { type: 'slot' as const } },
      render: ({ content: Content }: { content: (props: object) => ReactNode }) => <Content />,
    },
    Line: {
      fields: { text: { type: 'text' as const } },
      render: ({ text }: { text: string }) => <p>{text}</p>,
    },
  },
}

const usePuckState = createUsePuck()

const bare = (count: number): Measured => {
  const data = trivialData(count)
  let getPuck: ReturnType<typeof useGetPuck> | null = null
  const Grab = (): ReactNode => {
    getPuck = useGetPuck()
    usePuckState((state) => state.appState.ui.itemSelector)
    return null
  }
  return {
    open: () =>
      timed(async () => {
        mount(
          <Puck
            config={config as never}
            data={data as never}
            iframe={{ enabled: true, waitForStyles: false, syncHostStyles: false }}
          >
            <Grab />
            <Preview />
          </Puck>,
        )
        await untilShown(count)
      }),
    edit: (nth) =>
      timed(async () => {
        const boxes = data.content.length
        getPuck?.().dispatch({
          type: 'replace',
          destinationZone: `box-${(nth % boxes) * 10}:content`,
          destinationIndex: 0,
          data: {
            type: 'Line',
            props: { id: `line-${(nth % boxes) * 10}-0`, text: `Edited ${nth}` },
          },
        })
        await twoFrames()
      }),
  }
}

Object.assign(window, { bench: { ours, bare } })
