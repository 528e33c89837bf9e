'use client'
import { Button } from '@payloadcms/ui'
import type { ReactNode } from 'react'
import { useText } from '../text/useText'
import type { Day, Mode } from './days'
import type { ChannelInfo } from './PostChip'

const MODES: readonly Mode[] = ['month', 'week', 'list']

/** The calendar's bar: which days, in which form, of which channel, on whose clocks. */
export const CalendarBar = ({
  mode,
  anchor,
  timeZone,
  channels,
  only,
  onMode,
  onOnly,
  onToday,
  onStep,
}: {
  mode: Mode
  anchor: Day
  timeZone: string
  channels: ChannelInfo[]
  /** Id of the one channel that is shown; empty: all. */
  only: string
  onMode: (mode: Mode) => void
  onOnly: (channelId: string) => void
  onToday: () => void
  onStep: (direction: 1 | -1) => void
}): ReactNode => {
  const { t, language } = useText()
  const heading = new Intl.DateTimeFormat(language, {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(anchor))
  return (
    <div className="ts-calendar__bar">
      <h2 className="ts-calendar__heading" aria-live="polite">
        {heading}
      </h2>
      <div className="ts-calendar__steps">
        <button type="button" aria-label={t('publishing:previous')} onClick={() => onStep(-1)}>
          ‹
        </button>
        <Button buttonStyle="secondary" size="small" margin={false} onClick={onToday}>
          {t('publishing:today')}
        </Button>
        <button type="button" aria-label={t('publishing:next')} onClick={() => onStep(1)}>
          ›
        </button>
      </div>
      <div className="ts-calendar__modes" role="group" aria-label={t('publishing:calendar')}>
        {MODES.map((one) => (
          <button type="button" key={one} aria-pressed={mode === one} onClick={() => onMode(one)}>
            {t(`publishing:${one}`)}
          </button>
        ))}
      </div>
      {channels.length > 1 && (
        <select
          aria-label={t('publishing:allChannels')}
          value={only}
          onChange={(event) => onOnly(event.target.value)}
        >
          <option value="">{t('publishing:allChannels')}</option>
          {channels.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      )}
      <span className="ts-calendar__zone">{t('publishing:zone', { zone: timeZone })}</span>
    </div>
  )
}
