'use client'
import type { ReactNode } from 'react'
import type { Domain } from '../../../core/api/domains'
import { CopyValue } from '../../parts/CopyValue'
import { useText } from '../text/useText'

/** The exact records to set, each part ready to be copied. */
export const DnsRecords = ({
  domain: { records, recordsProblem, zone },
}: {
  domain: Domain
}): ReactNode => {
  const { t } = useText()
  return (
    <section aria-labelledby="ts-records">
      <h2 id="ts-records">{t('records')}</h2>
      <p className="ts-hosting__help">{t('recordsHelp', { zone })}</p>
      {recordsProblem && <p className="ts-hosting__note">{recordsProblem}</p>}
      <table className="ts-table ts-records">
        <thead>
          <tr>
            <th scope="col">{t('recordType')}</th>
            <th scope="col">{t('recordName')}</th>
            <th scope="col">{t('recordValue')}</th>
          </tr>
        </thead>
        <tbody>
          {records.map(({ type, purpose, name, relativeName, value, ttl, alternative }) => (
            <tr data-record={type} key={`${type} ${name} ${value}`}>
              <th scope="row">
                <code>{type}</code>
                <small>{t(`recordFor_${purpose}`)}</small>
                {alternative && <small>{t('orInstead')}</small>}
              </th>
              <td>
                <CopyValue label={t('recordName')} shows={false} value={relativeName} />
                <small>{t('recordNameFull')}</small>
                <CopyValue label={t('recordNameFull')} shows={false} value={name} />
              </td>
              <td>
                <CopyValue label={t('recordValue')} shows={false} value={value} />
                <small>{t('recordTtl', { seconds: ttl })}</small>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
