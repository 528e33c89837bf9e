import { withEnvironment } from '../../core/release/withEnvironment'
import type { RenderedPages } from '../../render/buildRelease'
import { brandVersionOf } from './brandVersionOf'
import { buildOrRepair, mediaLoader, storeManifest, withRendered } from './build'
import { readManifest } from './readManifest'
import { findRelease } from './findRelease'
import { issueEntries } from './issueEntries'
import { loadSiteInput } from './loadSiteInput'
import { logEntry } from './releaseLog'
import type { Pass, ReadyRelease } from './runDeploy'

/** Progress is written to the database at most this often. Milliseconds. */
const PROGRESS_INTERVAL = 300

/** Share of the progress bar that rendering takes. Per cent. */
const RENDER_SHARE = 80

/** Collects what the site is made of, renders what changed and stores the manifest. */
export const buildManifest = async (pass: Pass): Promise<ReadyRelease> => {
  const { recorder, siteId, expected, blobs, mediaDir, settings, context } = pass
  const { payload, signal, progress } = context
  const { environment, built } = recorder.release
  await recorder.begin('collect')
  const [input, brandVersion, previous, rendered] = await Promise.all([
    loadSiteInput({ payload, siteId, address: settings }),
    brandVersionOf(payload, siteId),
    expected === null ? null : findRelease(payload, expected),
    readManifest<RenderedPages>(blobs, built),
  ])
  recorder.note(`${input.pages.length} pages, ${input.media.size} media.`)
  let told = performance.now()
  let sound: RenderedPages | null = null
  try {
    const built = await buildOrRepair({
      input,
      previous: withRendered(await readManifest(blobs, previous?.digest), rendered),
      blobs,
      loadMedia: mediaLoader(mediaDir),
      onStep: (step) => recorder.begin(step),
      onRendered: (pages) => {
        sound = pages
        recorder.note(`${Object.keys(pages.pages).length} pages.`)
      },
      onProgress: ({ done, total, page }) => {
        if (performance.now() - told < PROGRESS_INTERVAL) return
        told = performance.now()
        const percent = 5 + Math.round((RENDER_SHARE * done) / total)
        // A failed write is the heartbeat's to notice.
        progress({ percent, step: page ? `rendering ${page}` : 'writing files' }).catch(
          () => undefined,
        )
      },
      signal,
    })
    await recorder.begin('manifest')
    const digest = await storeManifest(blobs, withEnvironment(built.manifest, environment))
    const { pagesRendered, pagesReused, bytes } = built.stats
    recorder.log(
      ...issueEntries(built.issues),
      logEntry(
        `Rendered ${pagesRendered} pages, reused ${pagesReused}; every file verified (${bytes} bytes).`,
      ),
    )
    recorder.note(digest)
    await recorder.write({ digest, built: null, stats: built.stats, brandVersion })
    return { digest, rendered: built.rendered }
  } catch (error) {
    if (sound) await keepRendered(pass, sound)
    throw error
  }
}

/** Keeps what was rendered for the next attempt; that failing too, it renders once more. */
const keepRendered = async ({ blobs, recorder }: Pass, pages: RenderedPages): Promise<void> => {
  try {
    await recorder.write({ built: await storeManifest(blobs, pages) })
  } catch {
    // Whatever kept the build from ending is thrown by the caller.
  }
}
