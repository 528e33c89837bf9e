import { Gutter } from '@payloadcms/ui'
import type { DocumentViewServerProps } from 'payload'
import { StudioLoader } from '../view/StudioLoader'
import { StudioUnavailable } from '../view/StudioUnavailable'
import { loadStudio } from './loadStudio'

/** Tab of a brand profile: the studio. */
export const StudioView = async ({
  doc,
  initPageResult: { req, permissions },
  chromiumPath,
}: DocumentViewServerProps & { chromiumPath?: string }) => {
  const data = doc?.id
    ? await loadStudio({
        req,
        id: String(doc.id),
        mayUpdate: Boolean(permissions?.collections?.['brand-profiles']?.update),
        chromiumPath,
      })
    : null
  return (
    <Gutter className="ts-studio">
      {data ? <StudioLoader data={data} /> : <StudioUnavailable />}
    </Gutter>
  )
}
