'use client'
import './breakpoints.css'
import { getTranslation } from '@payloadcms/translations'
import { Button, SelectField, useField, useFormFields, useTranslation } from '@payloadcms/ui'
import type { SelectFieldClientProps } from 'payload'
import { useContext, type ReactNode } from 'react'
import { inheritedFrom } from './inheritedFrom'
import { ReadOnlyContext } from './ReadOnlyContext'
import { useText } from '../text/useText'

/** A layout field of a smaller screen: says what it takes from the larger one while it is empty. */
export const BreakpointField = (props: SelectFieldClientProps): ReactNode => {
  const { t } = useText()
  const { i18n } = useTranslation()
  const { field, path } = props
  const isHeld = useContext(ReadOnlyContext)
  const readOnly = isHeld || props.readOnly
  const { value, setValue } = useField<string | null>({ path })
  const sources = inheritedFrom(path)
  const inherited = useFormFields(([fields]) => {
    const source = sources.find(({ path: larger }) => fields[larger]?.value)
    return source ? `${source.breakpoint} ${String(fields[source.path]?.value)}` : ''
  })
  const [breakpoint, from] = inherited.split(' ')
  const option = field.options.find((one) => (typeof one === 'string' ? one : one.value) === from)
  const label =
    typeof option === 'object' ? String(getTranslation(option.label, i18n)) : (option ?? from)
  return (
    <div className="ts-breakpoint">
      <SelectField {...props} readOnly={readOnly} />
      <p className="ts-breakpoint__note">
        {value ? (
          <>
            {t('builder:breakpointOwn')}
            {readOnly ? null : (
              <Button
                size="small"
                buttonStyle="none"
                margin={false}
                onClick={() => setValue(null)}
                aria-label={t('builder:breakpointResetOne', { name: field.name })}
              >
                {t('builder:breakpointReset')}
              </Button>
            )}
          </>
        ) : label ? (
          t(
            breakpoint === 'tablet'
              ? 'builder:breakpointFromTablet'
              : 'builder:breakpointFromDesktop',
            { value: label },
          )
        ) : (
          t('builder:breakpointAuto')
        )}
      </p>
    </div>
  )
}
