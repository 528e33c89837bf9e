'use client'
import { useEffect, useState, type ReactNode } from 'react'
import { oklchHex, parseHexColor } from '../../../core/brand/color'
import type { ColorRole } from '../../../core/brand/types'
import { fieldId } from '../parts/fieldId'
import { LockToggle } from '../parts/LockToggle'
import { Origin } from '../parts/Origin'
import { useStudio } from '../state/StudioContext'
import { useText } from '../text/useText'

/** One colour: to look at, to choose or type, to lock. */
export const Swatch = ({
  role,
  color,
  isDerived,
}: {
  role: ColorRole
  color: string
  isDerived: boolean
}): ReactNode => {
  const { t, nameOf } = useText()
  const { store, state, data } = useStudio()
  const path = `palette.${role}`
  const name = nameOf(path)
  const isFixed = !data.mayEdit || Boolean(state.locked[path])
  const [text, setText] = useState(isDerived ? '' : color)
  const [isBad, setIsBad] = useState(false)
  useEffect(() => {
    setText(isDerived ? '' : color)
    setIsBad(false)
  }, [color, isDerived])

  const type = (typed: string): void => {
    setText(typed)
    const read = parseHexColor(typed)
    if (read) {
      setIsBad(false)
      store.set(path, oklchHex(read))
    } else if (typed.trim() === '' && !isDerived) store.set(path, null)
  }
  const help = `${fieldId(path)}-help`
  return (
    <li className="ts-studio-swatch">
      <div className="ts-studio-swatch__color">
        <input
          type="color"
          value={color}
          aria-label={t('brandStudio:colorOf', { name })}
          disabled={isFixed}
          onChange={({ target }) => store.set(path, target.value)}
        />
      </div>
      <div className="ts-studio-swatch__head">
        <strong>{name}</strong>
        <LockToggle path={path} />
      </div>
      <input
        id={fieldId(path)}
        className="ts-studio-input ts-studio-swatch__hex"
        value={text}
        placeholder={color}
        spellCheck={false}
        autoComplete="off"
        maxLength={9}
        aria-label={t('brandStudio:hexOf', { name })}
        aria-invalid={isBad}
        aria-describedby={isBad ? help : undefined}
        readOnly={isFixed}
        onChange={({ target }) => type(target.value)}
        onBlur={() => setIsBad(text.trim() !== '' && !parseHexColor(text))}
      />
      {isBad ? (
        <p id={help} className="ts-studio-error" role="alert">
          {t('brandStudio:hexBad')}
        </p>
      ) : null}
      <div className="ts-studio-swatch__foot">
        {isDerived ? (
          <span className="ts-studio-origin">{t('brandStudio:derived')}</span>
        ) : (
          <>
            <Origin path={path} />
            {isFixed ? null : (
              <button
                type="button"
                className="ts-studio-link"
                onClick={() => store.set(path, null)}
              >
                {t('brandStudio:derive')}
                <span className="ts-studio-hidden">: {name}</span>
              </button>
            )}
          </>
        )}
      </div>
    </li>
  )
}
