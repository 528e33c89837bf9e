'use client'
import { Banner } from '@payloadcms/ui'
import type { ReactNode } from 'react'

/** Says what stands in the way. */
export const AiNotice = ({
  type = 'info',
  children,
}: {
  /** @default 'info' */
  type?: 'info' | 'warning' | 'error'
  children: ReactNode
}): ReactNode => (
  <Banner type={type === 'info' ? 'default' : 'error'}>
    <div className="ts-builder-message" role={type === 'error' ? 'alert' : 'status'}>
      {children}
    </div>
  </Banner>
)
