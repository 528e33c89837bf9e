'use client'
import { Link } from '@payloadcms/ui'
import type { ReactNode } from 'react'
import { TARGET_KINDS } from '../../../core/targets/targetKinds'
import { useAddress } from '../../parts/useAddress'
import { useText } from '../text/useText'
import { KIND_FORMS } from './kindForms'
import { KindIcon } from './KindIcon'
import { newTargetPath } from './paths'

/** The kinds of targets with pictures; each leads to its form. */
export const KindGallery = (): ReactNode => {
  const { t } = useText()
  const address = useAddress()
  return (
    <ul className="ts-kinds">
      {TARGET_KINDS.map((kind) => (
        <li key={kind}>
          <Link
            className="ts-kind"
            data-kind={kind}
            href={address(newTargetPath(kind))}
            prefetch={false}
          >
            <KindIcon kind={kind} />
            <strong>{t(KIND_FORMS[kind].label)}</strong>
            <span>{t(KIND_FORMS[kind].about)}</span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
