'use client'
import { Link } from '@payloadcms/ui'
import type { ReactNode } from 'react'
import type { Target } from '../../../core/api/targets'
import { useAddress } from '../../parts/useAddress'
import { Dot } from '../parts/Dot'
import { useText } from '../text/useText'
import { KIND_FORMS } from './kindForms'
import { KindIcon } from './KindIcon'
import { targetPath } from './paths'

/** Targets with what they are for and whether they serve something. */
export const TargetTable = ({
  targets,
  nameOf,
}: {
  targets: readonly Target[]
  nameOf: (siteId: string) => string
}): ReactNode => {
  const { t } = useText()
  const address = useAddress()
  return (
    <table className="ts-table">
      <thead>
        <tr>
          <th scope="col">{t('target')}</th>
          <th scope="col">{t('site')}</th>
          <th scope="col">{t('enabled')}</th>
          <th scope="col">{t('state')}</th>
        </tr>
      </thead>
      <tbody>
        {targets.map(({ id, name, kind, siteId, environment, enabled, livePushId }) => (
          <tr data-target={id} key={id}>
            <th scope="row">
              <span className="ts-kind__name">
                <KindIcon kind={kind} />
                <span>
                  <Link href={address(targetPath(id))} prefetch={false}>
                    {name}
                  </Link>
                  <small>{t(KIND_FORMS[kind].label)}</small>
                </span>
              </span>
            </th>
            <td>
              {nameOf(siteId)}
              <small>{t(`environment_${environment}`)}</small>
            </td>
            <td>{t(enabled ? 'enabledYes' : 'enabledNo')}</td>
            <td>
              <Dot tone={livePushId ? 'good' : 'plain'}>
                {t(livePushId ? 'serves' : 'servesNothing')}
              </Dot>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
