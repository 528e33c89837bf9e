'use client'
import type { BrandScan } from '../../../core/api/brands'
import { Evidence } from '../parts/Evidence'
import { inOrder, pathKey } from '../parts/groups'
import { ValueView } from '../parts/ValueView'
import type { TextKey } from '../text/keys'
import { useText } from '../text/useText'

type Entry = BrandScan['gone'][number] &
  Partial<Pick<BrandScan['changes'][number], 'value' | 'kept'>>

const KINDS: Record<
  'changed' | 'added' | 'disappeared' | 'kept',
  { title: TextKey; text?: TextKey }
> = {
  changed: { title: 'brandScan:changed' },
  added: { title: 'brandScan:added' },
  disappeared: { title: 'brandScan:disappeared', text: 'brandScan:disappearedText' },
  kept: { title: 'brandScan:kept', text: 'brandScan:keptText' },
}

/** Values of one kind, each with what stands now and what was found. Without `toggle` nothing can be chosen. */
export const DiffPart = ({
  kind,
  entries,
  chosen,
  toggle,
}: {
  kind: keyof typeof KINDS
  entries: readonly Entry[]
  chosen?: ReadonlySet<string>
  toggle?: (path: string) => void
}) => {
  const { t } = useText()
  if (entries.length === 0) return null
  const { title, text } = KINDS[kind]
  return (
    <section className="ts-scan-diff" data-kind={kind}>
      <h3>
        {t(title)} <span>{entries.length}</span>
      </h3>
      {text && <p className="ts-scan__quiet">{t(text)}</p>}
      <ul>
        {inOrder(entries).map((entry) => {
          const { path, from, value, kept } = entry
          const name = t(pathKey(path))
          return (
            <li key={path}>
              <div className="ts-scan-diff__name">
                {toggle ? (
                  <label>
                    <input
                      aria-label={t(
                        kind === 'disappeared' ? 'brandScan:takeOut' : 'brandScan:takeOver',
                        { value: name },
                      )}
                      checked={chosen?.has(path) ?? false}
                      onChange={() => toggle(path)}
                      type="checkbox"
                    />
                    {name}
                  </label>
                ) : (
                  <span>
                    {name}{' '}
                    <span className="ts-scan__quiet">
                      {t(kept === 'locked' ? 'brandScan:keptLocked' : 'brandScan:keptHuman')}
                    </span>
                  </span>
                )}
              </div>
              <div className="ts-scan-diff__values">
                {kind !== 'added' && (
                  <div>
                    <span className="ts-scan__quiet">{t('brandScan:now')}</span>
                    <ValueView path={path} value={from} />
                  </div>
                )}
                {kind !== 'disappeared' && (
                  <div>
                    <span className="ts-scan__quiet">{t('brandScan:found')}</span>
                    <ValueView path={path} value={value} />
                  </div>
                )}
              </div>
              <Evidence {...entry} />
            </li>
          )
        })}
      </ul>
    </section>
  )
}
