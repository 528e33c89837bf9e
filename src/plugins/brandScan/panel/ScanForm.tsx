'use client'
import { Button, SelectInput, TextareaInput, TextInput } from '@payloadcms/ui'
import { type ChangeEvent, type FormEvent, useEffect, useState } from 'react'
import {
  type FieldProblems,
  type ScanField,
  scanProblems,
  type ScanSource,
  type ScanValues,
  toScanBody,
} from '../lib/toScanBody'
import { Refused } from './Refused'
import { useText } from '../text/useText'
import type { ScanSubject } from '../view/loadScan'
import { FileField } from './FileField'
import { SourceChoice } from './SourceChoice'
import type { ScanWork } from './useScan'

/** What the brand is to be learnt from. */
export const ScanForm = ({
  subject: { brand, tenants },
  source,
  setSource,
  work,
}: {
  subject: ScanSubject
  source: ScanSource
  setSource: (source: ScanSource) => void
  work: ScanWork
}) => {
  const { t } = useText()
  const [values, setValues] = useState<Omit<ScanValues, 'source'>>({
    tenantId: brand || tenants.length === 1 ? (tenants[0]?.id ?? 'of the profile') : '',
    url: brand?.website ?? '',
    html: [],
    text: '',
    logo: null,
  })
  const [problems, setProblems] = useState<FieldProblems>({})
  const [isReading, setIsReading] = useState(false)
  // Before the page is alive, the browser itself would send the form.
  const [isAlive, setIsAlive] = useState(false)
  useEffect(() => setIsAlive(true), [])

  const set = (change: Partial<ScanValues>): void => {
    setValues((old) => ({ ...old, ...change }))
    setProblems({})
  }
  const textFor = (field: ScanField): string | undefined => {
    const problem = problems[field]
    return problem && t(problem.key, problem.values)
  }
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const answers = { ...values, source }
    const wrong = scanProblems(answers)
    setProblems(wrong)
    const [first] = Object.keys(wrong)
    if (first) return document.getElementById(`field-${first}`)?.focus()
    setIsReading(true)
    const body = await toScanBody(answers, brand?.id ?? null)
    setIsReading(false)
    work.start(body)
  }

  const textField = (
    <TextareaInput
      AfterInput={<FieldError field="text" message={textFor('text')} />}
      Error={null}
      description={t('brandScan:textHelp')}
      label={t('brandScan:text')}
      onChange={({ target }) => set({ text: target.value })}
      path="text"
      required={source === 'text'}
      rows={source === 'text' ? 12 : 5}
      showError={problems.text !== undefined}
      value={values.text}
    />
  )
  const logoField = (
    <FileField
      accept="image/png,image/jpeg,image/webp,image/svg+xml"
      error={textFor('logo')}
      files={values.logo ? [values.logo] : []}
      help={t('brandScan:logoHelp')}
      label={t('brandScan:logo')}
      name="logo"
      onChange={([logo]) => set({ logo: logo ?? null })}
    />
  )
  const urlAttributes = {
    autoComplete: 'url',
    inputMode: 'url',
    'aria-describedby': problems.url ? 'field-url-error' : undefined,
    'aria-invalid': problems.url ? true : undefined,
    'aria-required': true,
  } as const
  const isBusy = isReading || work.isBusy
  return (
    <form className="ts-scan-form" noValidate onSubmit={(event) => void submit(event)}>
      {!brand && tenants.length > 1 && (
        <SelectInput
          AfterInput={<FieldError field="tenantId" message={textFor('tenantId')} />}
          Error={null}
          isClearable={false}
          label={t('brandScan:tenant')}
          name="tenantId"
          onChange={(option) => {
            if (option && !Array.isArray(option)) set({ tenantId: String(option.value) })
          }}
          options={tenants.map(({ id, name }) => ({ label: name, value: id }))}
          path="tenantId"
          required
          showError={problems.tenantId !== undefined}
          value={values.tenantId || undefined}
        />
      )}
      <SourceChoice onChange={setSource} source={source} />
      {source === 'url' && (
        <TextInput
          AfterInput={<FieldError field="url" message={textFor('url')} />}
          Error={null}
          description={t('brandScan:urlHelp')}
          htmlAttributes={urlAttributes}
          label={t('brandScan:url')}
          onChange={({ target }: ChangeEvent<HTMLInputElement>) => set({ url: target.value })}
          path="url"
          placeholder="https://www.example.com"
          required
          showError={problems.url !== undefined}
          value={values.url}
        />
      )}
      {source === 'html' && (
        <FileField
          accept=".html,.htm,text/html"
          error={textFor('html')}
          files={values.html}
          help={t('brandScan:htmlHelp')}
          label={t('brandScan:html')}
          multiple
          name="html"
          onChange={(html) => set({ html })}
        />
      )}
      {source === 'text' && textField}
      {source === 'logo' && logoField}
      {(source === 'url' || source === 'html') && (
        <details className="ts-scan-more">
          <summary>{t('brandScan:more')}</summary>
          {textField}
          {logoField}
        </details>
      )}
      <Refused refusal={work.refusal} />
      <div>
        <Button disabled={!isAlive || isBusy} margin={false} size="large" type="submit">
          {t(isBusy ? 'brandScan:starting' : 'brandScan:start')}
        </Button>
      </div>
    </form>
  )
}

const FieldError = ({ field, message }: { field: ScanField; message: string | undefined }) =>
  message ? (
    <p className="ts-scan-error" id={`field-${field}-error`}>
      {message}
    </p>
  ) : null
