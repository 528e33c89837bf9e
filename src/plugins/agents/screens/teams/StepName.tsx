'use client'
import { useState, type ReactNode } from 'react'
import { useText } from '../../text/useText'
import { Entry } from '../../../parts/Entry'

const NAME = /^[a-z][A-Za-z0-9]{0,39}$/

/** A step's name in placeholders; it changes when the field is left, wherever others name it. */
export const StepName = ({
  id,
  isReadOnly,
  onRename,
}: {
  id: string
  isReadOnly: boolean
  onRename: (to: string) => void
}): ReactNode => {
  const { t } = useText()
  const [text, setText] = useState(id)
  const isWrong = !NAME.test(text)
  const leave = (): void => {
    if (!isWrong && text !== id) onRename(text)
  }
  return (
    <Entry
      label={t('stepName')}
      help={t('stepNameHelp')}
      problem={isWrong ? t('stepNameWrong') : undefined}
    >
      {(props) => (
        <input
          {...props}
          type="text"
          value={text}
          readOnly={isReadOnly}
          spellCheck={false}
          onChange={({ target }) => setText(target.value)}
          onBlur={leave}
          onKeyDown={({ key }) => {
            if (key === 'Enter') leave()
          }}
        />
      )}
    </Entry>
  )
}
