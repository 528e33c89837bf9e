'use client'
import { fontFaceCss, fontStacks } from '../../../core/brand/fonts'
import { FONT_IDS, FONTS } from '../../../core/brand/fontTable'
import type { FontId } from '../../../core/brand/types'
import { useAddresses } from '../lib/useAddresses'
import { useText } from '../text/useText'

/** A bundled family, set in itself. */
export const FontSpecimen = ({ id }: { id: string }) => {
  const { t } = useText()
  const { rest } = useAddresses()
  if (!(FONT_IDS as readonly string[]).includes(id)) return <span>{id}</span>
  const pair = { display: id as FontId, text: id as FontId }
  const css = fontFaceCss({
    ...pair,
    urlOf: (file) => {
      const [, font, , name] = file.split('/')
      return rest(`/page-builder/fonts/${font}/${name}`)
    },
  })
  return (
    <span className="ts-scan-font">
      <style>{css}</style>
      <span className="ts-scan-font__sample" style={{ fontFamily: fontStacks(pair).display }}>
        {t('brandScan:specimen')}
      </span>
      <span className="ts-scan__quiet">{FONTS[id as FontId].family}</span>
    </span>
  )
}
