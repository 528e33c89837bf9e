import type { ReactNode } from 'react'
import type { SiteWords } from '../../core/blocks/siteWords'
import type { ReleaseFormField } from '../../core/release/types'
import { cx } from '../parts/cx'

/** E-mail, name or consent of a newsletter form, with the place for its error. */
export const SignUpField = ({
  field: { name, label, type, required, maxLength },
  id,
  words,
  children,
}: {
  field: ReleaseFormField
  /** Unique on the page. */
  id: string
  words: SiteWords
  /** Follows the label. */
  children?: ReactNode
}): ReactNode => {
  const isCheck = type === 'checkbox'
  const described = { id, name, required, 'aria-describedby': `${id}-error` }
  return (
    <div className={cx('tb-field tb-newsletterForm__field', isCheck && 'tb-field--check')}>
      {isCheck ? <input {...described} type="checkbox" value="yes" /> : null}
      <label htmlFor={id}>
        {label}
        {required ? (
          <span aria-hidden="true"> *</span>
        ) : (
          <span className="tb-newsletterForm__optional"> ({words.optional})</span>
        )}
        {children}
      </label>
      {isCheck ? null : (
        <input
          {...described}
          type={type}
          maxLength={maxLength}
          autoComplete={type === 'email' ? 'email' : 'name'}
        />
      )}
      <p id={`${id}-error`} className="tb-field__error" data-tb-error={name} hidden />
    </div>
  )
}
