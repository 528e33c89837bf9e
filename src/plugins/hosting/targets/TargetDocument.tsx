'use client'
import { Gutter, useDocumentInfo, useStepNav } from '@payloadcms/ui'
import { useRouter, useSearchParams } from 'next/navigation'
import { type ReactNode, useEffect } from 'react'
import type { Target } from '../../../core/api/targets'
import { TARGET_KINDS } from '../../../core/targets/targetKinds'
import { useAddress } from '../../parts/useAddress'
import { useItem } from '../../parts/useItem'
import { Lost } from '../parts/Lost'
import { ScreenHead } from '../parts/ScreenHead'
import { useText } from '../text/useText'
import { KindGallery } from './KindGallery'
import { KIND_FORMS } from './kindForms'
import { KindIcon } from './KindIcon'
import { targetPath, targetsPath } from './paths'
import { TargetForm } from './TargetForm'
import { TargetScreen } from './TargetScreen'
import '../parts/hosting.css'
import './targets.css'

/** Instead of Payload's form: a target with its pushes, or the form of a new one (`?kind=`). */
export const TargetDocument = (): ReactNode => {
  const { id } = useDocumentInfo()
  const { t } = useText()
  const address = useAddress()
  const { setStepNav } = useStepNav()
  const [targets, target, url] = [t('targets'), t('target'), address(targetsPath)]
  useEffect(
    () => setStepNav([{ label: targets, url }, { label: target }]),
    [setStepNav, targets, target, url],
  )
  return (
    <Gutter className="ts-hosting">
      {id === undefined || id === null ? <NewTarget /> : <Known id={String(id)} key={id} />}
    </Gutter>
  )
}

const NewTarget = (): ReactNode => {
  const { t } = useText()
  const router = useRouter()
  const address = useAddress()
  const query = useSearchParams()
  const kind = TARGET_KINDS.find((known) => known === query.get('kind'))
  if (!kind)
    return (
      <>
        <ScreenHead about={<p>{t('chooseKindHelp')}</p>} title={t('chooseKind')} />
        <KindGallery />
      </>
    )
  const { label, about } = KIND_FORMS[kind]
  return (
    <>
      <ScreenHead
        about={<p>{t(about)}</p>}
        title={
          <span className="ts-kind__name">
            <KindIcon kind={kind} />
            {t('newTarget', { kind: t(label) })}
          </span>
        }
      />
      <TargetForm
        key={kind}
        kind={kind}
        onSaved={({ id }) => router.push(address(targetPath(id)))}
        siteId={query.get('site') ?? undefined}
      />
    </>
  )
}

const Known = ({ id }: { id: string }): ReactNode => {
  const { t } = useText()
  const { item, isLost, message, reload, set } = useItem<Target>(`/targets/${id}`)
  if (isLost) return <Lost message={message} onAgain={reload} />
  if (!item) return <p className="ts-hosting__help">{t('loading')}</p>
  return <TargetScreen onChanged={reload} onSaved={set} target={item} />
}
