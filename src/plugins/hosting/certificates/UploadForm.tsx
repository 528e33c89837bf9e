'use client'
import { Button, toast } from '@payloadcms/ui'
import { type ReactNode, useState } from 'react'
import type { UploadedCertificate } from '../../../core/api/certificates'
import { useAct } from '../parts/useAct'
import { type TextKey, useText } from '../text/useText'
import { PemEntry } from './PemEntry'

const WARNINGS: Readonly<Record<UploadedCertificate['warnings'][number], TextKey>> = {
  reordered: 'warning_reordered',
  incomplete: 'warning_incomplete',
  unrelated: 'warning_unrelated',
  self_signed: 'warning_self_signed',
}

/** Puts a certificate of one's own into use: its chain and its key, pasted or from files. */
export const UploadForm = ({
  host,
  onUploaded,
}: {
  /** Null: none is chosen yet. */
  host: string | null
  onUploaded: (certificate: UploadedCertificate) => void
}): ReactNode => {
  const { t } = useText()
  const { act, isBusy, refusal, problemAt } = useAct()
  const [chain, setChain] = useState('')
  const [key, setKey] = useState('')
  const [wasSent, setWasSent] = useState(false)
  const needed = (value: string): string | undefined =>
    wasSent && value.trim() === '' ? t('required') : undefined
  const atFields = problemAt('/chain') ?? problemAt('/key')
  const upload = async (): Promise<void> => {
    setWasSent(true)
    if (chain.trim() === '' || key.trim() === '') return
    const made = await act<UploadedCertificate>('/certificates/upload', {
      body: { host, chain, key },
      done: t('uploadDone'),
      isForm: true,
    })
    if (!made) return
    // Nobody who comes to this screen later is to find the key in it.
    setKey('')
    setChain('')
    setWasSent(false)
    for (const warning of made.warnings) toast.warning(t(WARNINGS[warning]))
    onUploaded(made)
  }
  return (
    <form
      className="ts-hosting__form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void upload()
      }}
    >
      <p className="ts-hosting__help">{t('ownHelp')}</p>
      <PemEntry
        help={t('certChainHelp')}
        label={t('certChain')}
        onChange={setChain}
        problem={problemAt('/chain') ?? needed(chain)}
        value={chain}
      />
      <PemEntry
        help={t('certKeyHelp')}
        label={t('certKey')}
        onChange={setKey}
        problem={problemAt('/key') ?? needed(key)}
        value={key}
      />
      {refusal && !atFields && (
        <p className="ts-hosting__note ts-hosting__note--bad" role="alert">
          {refusal}
        </p>
      )}
      <div className="ts-hosting__actions">
        <Button
          buttonStyle="secondary"
          disabled={isBusy || host === null}
          margin={false}
          type="submit"
        >
          {t('upload')}
        </Button>
      </div>
    </form>
  )
}
