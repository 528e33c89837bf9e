'use client'
import { Button, toast } from '@payloadcms/ui'
import type { ReactNode } from 'react'
import type { Domain, PatchDomain, PrimaryDomain } from '../../../core/api/domains'
import { Check } from '../parts/Check'
import { useAct } from '../parts/useAct'
import { useText } from '../text/useText'
import { HstsSwitch } from './HstsSwitch'
import { RemoveDomain } from './RemoveDomain'

/** How a site uses a domain: as its main address, as a way to that, by HTTPS only. */
export const DomainSettings = ({
  domain,
  onSaved,
}: {
  domain: Domain
  onChanged: () => void
  onSaved: (domain: Domain) => void
}): ReactNode => {
  const { t } = useText()
  const { act, isBusy } = useAct()
  const { id, primary, live, redirectToPrimary } = domain
  const patch = async (body: PatchDomain): Promise<void> => {
    const done = t('saved')
    const saved = await act<Domain>(`/domains/${id}`, { method: 'PATCH', body, done })
    if (saved) onSaved(saved)
  }
  const switchPrimary = async (isOn: boolean): Promise<void> => {
    const set = await act<PrimaryDomain>(
      `/domains/${id}/primary`,
      isOn ? { body: {}, done: t('primaryNow') } : { method: 'DELETE', done: t('primaryNoLonger') },
    )
    if (!set) return
    if (set.notice) toast.info(set.notice)
    onSaved(set.domain)
  }
  return (
    <section aria-labelledby="ts-domain-use" className="ts-hosting__card">
      <h2 id="ts-domain-use">{t('settings')}</h2>
      <div className="ts-hosting__switch">
        <div>
          {t('primary')}
          <small>{t('primaryHelp')}</small>
          {!primary && !live && <small>{t('primaryWait')}</small>}
        </div>
        <Button
          buttonStyle="secondary"
          disabled={(!primary && !live) || isBusy}
          margin={false}
          onClick={() => void switchPrimary(!primary)}
          size="small"
        >
          {t(primary ? 'primaryLeave' : 'primaryMake')}
        </Button>
      </div>
      {!primary && (
        <div className="ts-hosting__switch">
          <Check
            help={t('redirectToPrimaryHelp')}
            isOn={redirectToPrimary}
            isReadOnly={isBusy}
            label={t('redirectToPrimary')}
            onChange={(isOn) => void patch({ redirectToPrimary: isOn })}
          />
        </div>
      )}
      <HstsSwitch domain={domain} isBusy={isBusy} onChange={(hsts) => patch({ hsts })} />
      <RemoveDomain domain={domain} />
    </section>
  )
}
