'use client'
import type { ReactNode } from 'react'
import type { DeploymentDiff } from '../../../../core/api/deployments'
import { ByteBars } from './ByteBars'
import { ChangePill } from './ChangePill'

/** Files that differ and are no pages. */
export const DiffList = ({
  entries,
  largest,
}: {
  entries: DeploymentDiff['files']
  largest: number
}): ReactNode => (
  <ul className="ts-diff__list">
    {entries.map(({ path, change, bytesBefore, bytesAfter }) => (
      <li className="ts-diff__entry" key={path}>
        <ChangePill change={change} />
        <div className="ts-diff__what">
          <code>{path}</code>
        </div>
        <ByteBars after={bytesAfter} before={bytesBefore} largest={largest} />
      </li>
    ))}
  </ul>
)
